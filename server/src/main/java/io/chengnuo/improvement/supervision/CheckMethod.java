package io.chengnuo.improvement.supervision;

/** How one looks whether a clause is followed. */
public enum CheckMethod {
    /** Tickets drawn by lot. */
    SAMPLE,
    /** What an indicator came to. */
    INDICATOR,
    /** Papers, lists, places. */
    DOCUMENT
}
