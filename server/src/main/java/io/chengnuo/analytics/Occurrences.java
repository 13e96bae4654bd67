package io.chengnuo.analytics;

import io.chengnuo.analytics.PromiseLine.Point;
import io.chengnuo.analytics.catalogue.Period;
import io.chengnuo.analytics.register.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What has to happen so often in each month, quarter or year. A period is judged when it is over; the one that still runs has time,
 * and warns when three quarters of it are gone. {@code value} is the count of the last period.
 */
final class Occurrences {

    private static final double LATE = 0.75;

    private Occurrences() {}

    static Figure figure(List<Entry> entries, RegisterQuestion asked) {
        var period = Objects.requireNonNullElse(asked.period(), Period.YEAR);
        var last = RegisterFigures.lastDay(asked);
        var kept = 0L;
        var broken = 0L;
        var points = new ArrayList<Point>();
        for (var first = period.firstDay(asked.from()); !first.isAfter(last); first = period.next(first)) {
            var next = period.next(first);
            var count = count(entries, first, next);
            points.add(new Point(first, (double) count, 0, 0));
            if (enough(count, asked)) {
                kept++;
            } else if (isOver(next, asked) && !first.isBefore(asked.founded())) {
                broken++;
            }
        }
        var first = period.firstDay(last);
        var count = count(entries, first, period.next(first));
        return Figure.of((double) count, entries.size())
                .counting(new Tally(kept, broken, BigDecimal.ZERO, 0), kept + broken + 1)
                .along(points)
                .judged(state(broken, count, first, period.next(first), asked));
    }

    private static PromiseState state(
            long broken, long count, LocalDate first, LocalDate next, RegisterQuestion asked) {
        if (asked.target() == null) {
            return PromiseState.NO_TARGET;
        }
        if (broken > 0) {
            return PromiseState.BROKEN;
        }
        if (enough(count, asked)) {
            return PromiseState.KEPT;
        }
        if (isOver(next, asked)) {
            return PromiseState.NO_DATA;
        }
        var gone = (double) ChronoUnit.DAYS.between(first, RegisterFigures.lastDay(asked))
                / ChronoUnit.DAYS.between(first, next);
        return gone >= LATE ? PromiseState.WARNING : PromiseState.PENDING;
    }

    private static boolean enough(long count, RegisterQuestion asked) {
        return asked.target() != null && count >= asked.target();
    }

    /** Over, as seen on the last day asked for: a day that has not ended yet may still bring it. */
    private static boolean isOver(LocalDate next, RegisterQuestion asked) {
        return next.isBefore(asked.to().plusDays(2)) && !asked.today().isBefore(next);
    }

    private static long count(List<Entry> entries, LocalDate first, LocalDate next) {
        return entries.stream()
                .filter(one -> !one.day().isBefore(first) && one.day().isBefore(next))
                .count();
    }
}
