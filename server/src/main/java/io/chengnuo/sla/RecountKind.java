package io.chengnuo.sla;

/** What was changed, so that open clocks may be counted anew. */
public enum RecountKind {
    /** A target of the policy; its key is the promise. */
    TARGET,
    CALENDAR,
    /** For what clocks stand still; its key is the reason. */
    PAUSE
}
