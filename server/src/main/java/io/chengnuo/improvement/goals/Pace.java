package io.chengnuo.improvement.goals;

/** Whether something is on its way (进度判断). */
public enum Pace {
    DONE,
    ON_TRACK,
    /** Less is done than time has passed. */
    BEHIND,
    /** Its day has passed. */
    LATE
}
