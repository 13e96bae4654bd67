package io.chengnuo.improvement.committee;

/** Where a motion stands. */
public enum MotionState {
    OPEN,
    CARRIED,
    LOST,
    /** Too few were present for the vote to count. */
    NO_QUORUM
}
