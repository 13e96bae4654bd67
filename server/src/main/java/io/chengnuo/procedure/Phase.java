package io.chengnuo.procedure;

/** What the work of a stage is for (环节). Stages follow one another in this order; going back is the run's matter, not the plan's. */
public enum Phase {
    ANALYSIS,
    PLAN,
    RESOURCES,
    EXECUTION,
    DELIVERY,
    FOLLOW_UP
}
