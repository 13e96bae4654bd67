package io.chengnuo.routing;

/** What speaks for somebody, and with how many points. */
record Ground(Kind kind, int points) {

    enum Kind {
        ACCOUNT_MANAGER,
        SERVED_BEFORE,
        TURN,
        SKILL,
        EXPERIENCE,
        RATING,
        FREE_CAPACITY
    }
}
