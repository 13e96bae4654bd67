package io.chengnuo.sla.report;

/** By what promises are summed up. */
public enum AttainmentBy {
    PROMISE,
    TEAM,
    PERSON,
    CHANNEL,
    TIER,
    DAY,
    WEEK,
    MONTH
}
