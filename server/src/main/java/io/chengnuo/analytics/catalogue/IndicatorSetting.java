package io.chengnuo.analytics.catalogue;

import io.chengnuo.policy.Goal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the company looks after one indicator, since {@code at}.
 *
 * @param warn from which value on it warns, in the indicator's unit; null for the usual closeness to the target
 * @param minimumSample how many results it takes to judge; null for the usual
 * @param period another period of the calendar than its unit says
 * @param goals empty for those of the policy
 * @param alert whether the owner is told when it turns red
 * @param disclosed whether customers see what was achieved
 * @param baselineFrom the period later ones are compared with; its value is computed, not stored
 */
public record IndicatorSetting(
        String code,
        long version,
        @Nullable UUID owner,
        @Nullable BigDecimal warn,
        @Nullable Integer minimumSample,
        @Nullable Period period,
        List<Goal> goals,
        boolean alert,
        boolean disclosed,
        @Nullable LocalDate baselineFrom,
        @Nullable LocalDate baselineTo,
        String reason,
        @Nullable UUID author,
        @Nullable Instant at) {

    public IndicatorSetting {
        goals = List.copyOf(goals);
    }

    /** What holds until somebody decides: nobody answers for it, its owner would be told, customers see nothing. */
    public static IndicatorSetting usual(String code) {
        return new IndicatorSetting(
                code, 0, null, null, null, null, List.of(), true, false, null, null, "", null, null);
    }

    /** How many results it takes before a share of answers is judged. */
    public int sample() {
        if (minimumSample != null) {
            return minimumSample;
        }
        return Origin.of(code).source() == Source.SURVEYS ? 3 : 1;
    }
}
