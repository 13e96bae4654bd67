package io.chengnuo.policy;

/** The order of work: {@code P1} first (优先级). */
public enum Priority {
    P1,
    P2,
    P3,
    P4;

    /** One or more steps more important, but not past {@code ceiling}; never less important than it was. */
    Priority raised(int steps, Priority ceiling) {
        var wanted = Math.max(ordinal() - steps, ceiling.ordinal());
        return values()[Math.min(wanted, ordinal())];
    }
}
