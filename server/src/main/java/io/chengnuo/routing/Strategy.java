package io.chengnuo.routing;

/** Who of a queue's people comes first (分配策略); with {@code MANUAL} the lead hands out by himself. */
enum Strategy {
    ROUND_ROBIN,
    LEAST_LOADED,
    LAST_SERVED,
    BEST_SKILL,
    MANUAL
}
