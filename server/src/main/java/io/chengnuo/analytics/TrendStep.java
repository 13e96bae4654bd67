package io.chengnuo.analytics;

/** How long one point of a trend is. Weeks begin on Monday. */
enum TrendStep {
    DAY,
    WEEK,
    MONTH
}
