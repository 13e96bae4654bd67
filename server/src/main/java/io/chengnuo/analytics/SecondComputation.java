package io.chengnuo.analytics;

import java.time.Instant;
import java.time.LocalDate;

/** Counts some indicators a second time, sharing neither code nor data with the first. */
interface SecondComputation {

    /** What had happened before {@code today}, which begins at {@code midnight}. Within the caller's transaction. */
    void compare(LocalDate today, Instant midnight, Sides sides);
}
