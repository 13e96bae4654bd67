package io.chengnuo.sla.replay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One side of the comparison, as it was or as it would have been.
 *
 * @param open still waited for, and in time so far
 * @param mean working time until what was promised happened; null when nothing happened; likewise the middle and the ninth tenth
 * @param people who must have been at work at once, at least
 */
record Side(
        int kept,
        int broken,
        int open,
        @Nullable Duration mean,
        @Nullable Duration median,
        @Nullable Duration ninetieth,
        int people) {}
