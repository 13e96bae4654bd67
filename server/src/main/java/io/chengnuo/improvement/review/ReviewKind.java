package io.chengnuo.improvement.review;

/** What is reviewed. */
public enum ReviewKind {
    /** How requests are worked on. */
    PROCESS,
    /** The policy, chapter by chapter. */
    POLICY
}
