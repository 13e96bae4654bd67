package io.chengnuo.people.roster;

/** At work, or at home and to be reached. */
public enum ShiftKind {
    WORK,
    ON_CALL
}
