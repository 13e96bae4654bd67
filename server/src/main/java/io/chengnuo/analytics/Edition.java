package io.chengnuo.analytics;

/** Which of the sets of numbers that lie side by side: the living one, or one computed again to be compared with it. */
enum Edition {
    LIVE,
    AGAIN;

    int number() {
        return ordinal();
    }
}
