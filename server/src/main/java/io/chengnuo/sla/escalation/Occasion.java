package io.chengnuo.sla.escalation;

/** What a level of a chain waits for. */
enum Occasion {
    /** So many minutes before the due time, or at the warning when that comes later. */
    BEFORE,
    /** The promise is about to break. */
    WARNED,
    /** The promise is broken. */
    BROKEN,
    /** Nothing happened on the ticket for as long as the chain allows. */
    IDLE
}
