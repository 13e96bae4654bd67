package io.chengnuo.people;

/** What somebody says of himself; only who is online is offered work. */
public enum PresenceState {
    ONLINE,
    BUSY,
    AWAY,
    OFFLINE
}
