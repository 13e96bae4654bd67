package io.chengnuo.policy.standard;

/** What an owner decides of a standard at its review. */
public enum Decision {
    CONFIRMED,
    /** It was revised since the last review. */
    CHANGED,
    RETIRED
}
