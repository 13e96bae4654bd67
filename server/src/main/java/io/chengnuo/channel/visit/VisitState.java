package io.chengnuo.channel.visit;

import java.util.Set;

/** How far an engineer has come with a visit. */
public enum VisitState {
    PLANNED,
    ON_THE_WAY,
    ARRIVED,
    WORKING,
    DONE,
    /** Nobody there, the wrong part, no access: another visit is needed. */
    FAILED,
    CANCELLED;

    private static final Set<VisitState> OVER = Set.of(DONE, FAILED, CANCELLED);

    public boolean over() {
        return OVER.contains(this);
    }

    /** Whether this may come next; who works need not have said that he set out. */
    boolean leadsTo(VisitState next) {
        return switch (next) {
            case PLANNED -> false;
            case ON_THE_WAY -> this == PLANNED;
            case ARRIVED -> this == PLANNED || this == ON_THE_WAY;
            case WORKING -> this == ARRIVED;
            case DONE -> this == ARRIVED || this == WORKING;
            case FAILED -> !over();
            case CANCELLED -> this == PLANNED || this == ON_THE_WAY;
        };
    }
}
