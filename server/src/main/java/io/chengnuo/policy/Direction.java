package io.chengnuo.policy;

/** On which side of the target a value is good. */
public enum Direction {
    AT_MOST,
    AT_LEAST,
    /** Less than, not equal to. */
    BELOW,
    EXACTLY,
    /** Near the value; a difference is a hint, not a failure. */
    ABOUT
}
