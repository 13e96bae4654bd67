package io.chengnuo.channel.connector;

/** What became of words. */
public enum DeliveryState {
    /** Became a request. */
    OPENED,
    /** Became part of one. */
    APPENDED,
    /** The bot answered them. */
    ANSWERED,
    /** Nothing to do. */
    IGNORED,
    /** A person has to look. */
    QUARANTINED,
    PENDING,
    CLAIMED,
    SENT,
    /** The other side's receipt: it reached the device. */
    DELIVERED,
    /** The other side's receipt: it was read. */
    READ,
    /** Nobody knows whether the other side has them. */
    UNKNOWN,
    FAILED
}
