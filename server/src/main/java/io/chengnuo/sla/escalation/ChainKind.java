package io.chengnuo.sla.escalation;

/** What begins a chain: a promise of time, or that nothing happens. */
enum ChainKind {
    PROMISE,
    IDLE
}
