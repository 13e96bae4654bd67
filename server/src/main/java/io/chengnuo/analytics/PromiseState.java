package io.chengnuo.analytics;

/** How a line of the board stands: the traffic light, in words. */
enum PromiseState {
    KEPT,
    /** Kept on the whole, but not always, or only just. */
    WARNING,
    BROKEN,
    /** Not there yet, and its day has not come. */
    PENDING,
    /** Fewer results than it takes to judge. */
    TOO_FEW,
    /** Nobody has set a target: a number without judgement. */
    NO_TARGET,
    /** Nothing has happened yet that could be counted. */
    NO_DATA
}
