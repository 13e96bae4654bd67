package io.chengnuo.routing;

/** How far a proposal to move or add capacity has come. */
enum AllocationState {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    ENDED
}
