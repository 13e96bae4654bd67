package io.chengnuo.sla.escalation;

/** Where an escalation stands. */
enum EscalationState {
    /** Its first level is not due yet. */
    WAITING,
    /** Somebody was told, nobody has acknowledged. */
    RAISED,
    /** Somebody said that he takes care. */
    ACKNOWLEDGED,
    /** What it was about is over. */
    ENDED
}
