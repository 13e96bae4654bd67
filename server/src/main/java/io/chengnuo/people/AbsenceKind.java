package io.chengnuo.people;

/** Why somebody is not here. */
public enum AbsenceKind {
    SICK,
    LEAVE,
    TRAINING,
    /** 离职: for good. */
    LEFT,
    OTHER
}
