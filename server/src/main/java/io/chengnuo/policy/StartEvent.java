package io.chengnuo.policy;

/** The fact that starts a clock. */
public enum StartEvent {
    /** The request was received, through whichever door. */
    OPENED,
    /** Somebody asked another team to take the request over. */
    TRANSFER_REQUESTED
}
