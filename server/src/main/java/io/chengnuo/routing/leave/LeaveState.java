package io.chengnuo.routing.leave;

/** What became of leave somebody asked for. */
enum LeaveState {
    ASKED,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
