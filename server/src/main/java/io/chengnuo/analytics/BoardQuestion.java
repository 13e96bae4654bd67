package io.chengnuo.analytics;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a board is asked: days of the company's zone, both included, and what it is narrowed to. */
record BoardQuestion(
        LocalDate from,
        LocalDate to,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable Channel channel,
        @Nullable Tier tier) {

    /** True when only cases can answer: what happens outside the product has no team, channel or customer. */
    boolean narrowedToCases() {
        return team != null || channel != null || tier != null;
    }

    /** The step of the trend: short enough to show a movement, long enough to show it at one glance. */
    TrendStep step() {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days <= 31) {
            return TrendStep.DAY;
        }
        return days <= 190 ? TrendStep.WEEK : TrendStep.MONTH;
    }
}
