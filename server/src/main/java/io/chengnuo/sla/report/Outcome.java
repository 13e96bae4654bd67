package io.chengnuo.sla.report;

/** What became of a promise up to now. */
public enum Outcome {
    KEPT,
    BROKEN,
    OPEN,
    PAUSED
}
