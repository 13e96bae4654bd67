package io.chengnuo.channel.mail.dkim;

/** What a key is to its domain. */
public enum KeyState {
    /** Its record is not proven yet: mail that it signed would fail at the receiver. */
    WAITING,
    /** Signs. */
    ACTIVE,
    /** Signs no more; its record stays until what it signed has arrived. */
    RETIRED
}
