package io.chengnuo.improvement.committee;

/** Where a session stands. */
public enum SittingState {
    CALLED,
    OPEN,
    HELD,
    CANCELLED
}
