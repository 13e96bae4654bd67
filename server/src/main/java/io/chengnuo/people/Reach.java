package io.chengnuo.people;

/** How far a right reaches, from narrow to wide: own things, those of the team, of the unit and all below it, all. */
public enum Reach {
    OWN,
    TEAM,
    UNIT,
    ALL;

    Reach wider(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
