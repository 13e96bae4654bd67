package io.chengnuo.improvement;

import java.time.LocalDate;

/** How often something comes round. */
public enum Rhythm {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** The first day due after {@code today}, in steps from the last one; what was missed is not made up for. */
    public LocalDate after(LocalDate last, LocalDate today) {
        var steps = 1;
        while (!last.plusMonths((long) months * steps).isAfter(today)) {
            steps++;
        }
        return last.plusMonths((long) months * steps);
    }

    /** The last day of the period of this length that a day lies in. */
    public LocalDate endOfPeriod(LocalDate day) {
        var first = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), first, 1).plusMonths(months).minusDays(1);
    }

    public LocalDate beginOfPeriod(LocalDate day) {
        return endOfPeriod(day).plusDays(1).minusMonths(months);
    }
}
