package io.chengnuo.improvement.review;

/** What a review of the policy says of a chapter. */
public enum Outcome {
    KEEP,
    CHANGE
}
