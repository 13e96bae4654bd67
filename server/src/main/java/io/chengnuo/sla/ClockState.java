package io.chengnuo.sla;

/** Where a clock stands. */
public enum ClockState {
    RUNNING,
    /** Standing still for a stated reason; the due time moves by the working time that passes meanwhile. */
    PAUSED,
    /** What was promised happened in time. */
    MET,
    /** The due time passed; final, also when what was promised happened later. */
    BREACHED,
    /** The promise does not apply to the request any more, and was not broken before. */
    CANCELLED
}
