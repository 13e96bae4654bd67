package io.chengnuo.analytics.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period of the calendar in which something has to happen so often. */
public enum Period {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    /** The period a unit such as {@code per_quarter} speaks of; null for other units. */
    public static @Nullable Period ofUnit(String unit) {
        return switch (unit) {
            case "per_month" -> MONTH;
            case "per_quarter" -> QUARTER;
            case "per_half_year" -> HALF_YEAR;
            case "per_year" -> YEAR;
            default -> null;
        };
    }

    public LocalDate firstDay(LocalDate day) {
        var month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** The first day of the period after the one that begins then. */
    public LocalDate next(LocalDate firstDay) {
        return firstDay.plusMonths(months);
    }
}
