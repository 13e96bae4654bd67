package io.chengnuo.sla.escalation;

/** What a level of a chain waits for. */
enum Occasion {
    /** The promise is about to break. */
    WARNED,
    /** The promise is broken. */
    BROKEN,
    /** Nothing happened on the ticket for as long as the chain allows. */
    IDLE
}
