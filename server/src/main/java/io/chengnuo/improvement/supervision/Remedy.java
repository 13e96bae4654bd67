package io.chengnuo.improvement.supervision;

/** What follows when a clause is not followed: people change what they do, or the clause is changed. */
public enum Remedy {
    FIX,
    REVISION
}
