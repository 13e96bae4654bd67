package io.chengnuo.policy;

import io.chengnuo.calendar.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The changeable part of a target: an amount of working time on a calendar, or a value, or a date, or nothing. */
public record Limit(
        @Nullable Amount amount,
        @Nullable String calendar,
        @Nullable BigDecimal value,
        @Nullable LocalDate date) {

    public static final Limit NONE = new Limit(null, null, null, null);

    public static Limit time(Amount amount, String calendar) {
        return new Limit(amount, calendar, null, null);
    }

    static Limit value(BigDecimal value) {
        return new Limit(null, null, value, null);
    }
}
