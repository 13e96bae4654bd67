package io.chengnuo.analytics;

import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Goal;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the promise board: a clause's indicator, what was promised and what came of it. {@code target}, {@code value}, {@code worst}, {@code p50}
 * and {@code p90} are in {@code unit}; {@code value} is the mean of a time and the percentage of a share. {@code kept} and {@code broken} count results
 * judged each under the policy of its own day.
 *
 * @param promise key of the promise, null when no clause makes one
 * @param targetDate the target of indicators that are a date
 * @param valueDate the value of indicators that are a date
 * @param mean of scores, beside their share
 */
record PromiseLine(
        String code,
        Text name,
        Text formula,
        List<Goal> goals,
        @Nullable String promise,
        @Nullable String clause,
        @Nullable Text clauseText,
        Measured measured,
        Direction direction,
        String unit,
        @Nullable Double target,
        @Nullable LocalDate targetDate,
        @Nullable Double value,
        @Nullable LocalDate valueDate,
        long kept,
        long broken,
        PromiseState state,
        @Nullable Double mean,
        @Nullable Double worst,
        @Nullable Double p50,
        @Nullable Double p90,
        List<Point> trend,
        Behind behind,
        Agreed agreed) {

    /** One step of the trend, by its first day. */
    record Point(LocalDate day, @Nullable Double value, long kept, long broken) {}
}
