package io.chengnuo.improvement.review;

/** Where a review stands. */
public enum ReviewState {
    PLANNED,
    /** Its numbers are frozen; the meeting can take place. */
    PREPARED,
    HELD
}
