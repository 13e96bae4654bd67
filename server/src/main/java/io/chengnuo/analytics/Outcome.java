package io.chengnuo.analytics;

/** Which side of a line's numbers. */
enum Outcome {
    KEPT,
    BROKEN
}
