package io.chengnuo.sla.replay;

import io.chengnuo.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * The open hours of a calendar over a span, laid out once: how much working time lies between two moments is two look-ups then, however many
 * promises ask. Counts whole microseconds, like the database.
 */
final class PastHours {

    private final WorkingCalendar calendar;
    private final long from;
    private final long to;
    private final long[] opens;
    private final long[] closes;
    /** Working time before each opening. */
    private final long[] before;

    PastHours(WorkingCalendar calendar, Instant from, Instant to) {
        this.calendar = calendar;
        this.from = micros(from);
        this.to = Math.max(this.from, micros(to));
        var open = to.isAfter(from)
                ? calendar.elapsed(from, to).counted()
                : java.util.List.<io.chengnuo.calendar.Interval>of();
        opens = open.stream().mapToLong(each -> micros(each.from())).toArray();
        closes = open.stream().mapToLong(each -> micros(each.to())).toArray();
        before = new long[opens.length];
        for (var i = 1; i < opens.length; i++) {
            before[i] = before[i - 1] + closes[i - 1] - opens[i - 1];
        }
    }

    static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    /** Nothing when the one is not before the other. */
    Duration elapsed(Instant start, Instant end) {
        if (!end.isAfter(start)) {
            return Duration.ZERO;
        }
        var first = micros(start);
        var last = micros(end);
        return first < from || last > to
                ? calendar.elapsed(start, end).time()
                : Duration.of(until(last) - until(first), ChronoUnit.MICROS);
    }

    /** Working time since the span began. */
    Duration since(long moment) {
        return Duration.of(until(Math.clamp(moment, from, to)), ChronoUnit.MICROS);
    }

    private long until(long moment) {
        var found = Arrays.binarySearch(opens, moment);
        var last = found >= 0 ? found : -found - 2;
        return last < 0 ? 0 : before[last] + Math.min(moment, closes[last]) - opens[last];
    }
}
