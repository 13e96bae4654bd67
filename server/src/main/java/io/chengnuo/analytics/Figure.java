package io.chengnuo.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator came to, in its own unit, before anybody judges it.
 *
 * @param date for indicators that are a date
 * @param sample of how many results it is made
 * @param state when the calendar judges, not the value: what still has time is not broken
 * @param entries how many entries of the register it rests on
 */
record Figure(
        @Nullable Double value,
        @Nullable LocalDate date,
        Tally tally,
        long sample,
        @Nullable Double mean,
        @Nullable Double worst,
        @Nullable Double p50,
        @Nullable Double p90,
        List<PromiseLine.Point> trend,
        @Nullable PromiseState state,
        int entries) {

    static final Figure NOTHING = of(null, 0);

    Figure {
        trend = List.copyOf(trend);
    }

    static Figure of(@Nullable Double value, int entries) {
        return new Figure(value, null, Tally.NOTHING, entries, null, null, null, null, List.of(), null, entries);
    }

    Figure along(List<PromiseLine.Point> steps) {
        return new Figure(value, date, tally, sample, mean, worst, p50, p90, steps, state, entries);
    }

    /** The calendar's word on it. */
    Figure judged(PromiseState said) {
        return new Figure(value, date, tally, sample, mean, worst, p50, p90, trend, said, entries);
    }

    Figure counting(Tally counted, long all) {
        return new Figure(value, date, counted, all, mean, worst, p50, p90, trend, state, entries);
    }

    Figure on(@Nullable LocalDate day) {
        return new Figure(value, day, tally, sample, mean, worst, p50, p90, trend, state, entries);
    }
}
