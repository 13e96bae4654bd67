package io.chengnuo.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Walks real time in stretches that lie in one local date and have one UTC offset, so that inside a stretch a time of day is
 * exactly one instant. A day on which the clocks change is two stretches; a local hour that comes twice is met twice, one
 * that is skipped is never met, and a date repeated by a change shortly after midnight is met again.
 */
final class Stretches {

    private final ZoneRules rules;
    private final Instant end;
    private ZoneOffset offset;
    private Instant offsetChanges;
    private Instant midnight = Instant.MIN;
    private LocalDate date = LocalDate.MIN;
    private Instant from = Instant.MIN;
    private Instant to;

    Stretches(ZoneId zone, Instant start, Instant end) {
        this.rules = zone.getRules();
        this.end = end;
        this.to = start;
        this.offset = rules.getOffset(start);
        this.offsetChanges = nextChange(start);
    }

    /** Steps to the next stretch; false when the end is reached. */
    boolean next() {
        from = to;
        if (!from.isBefore(end)) {
            return false;
        }
        if (!from.isBefore(offsetChanges)) {
            offset = rules.getOffset(from);
            offsetChanges = nextChange(from);
        }
        date = LocalDateTime.ofEpochSecond(from.getEpochSecond(), 0, offset).toLocalDate();
        midnight = date.atStartOfDay().toInstant(offset);
        to = at(Period.DAY);
        to = offsetChanges.isBefore(to) ? offsetChanges : to;
        to = end.isBefore(to) ? end : to;
        return true;
    }

    private Instant nextChange(Instant after) {
        var transition = rules.nextTransition(after);
        return transition == null ? Instant.MAX : transition.getInstant();
    }

    LocalDate date() {
        return date;
    }

    /** A period of this stretch's date, cut to the stretch; empty or reversed when it lies outside. */
    Interval cut(Period period) {
        var opens = at(period.from());
        var closes = at(period.to());
        return new Interval(opens.isAfter(from) ? opens : from, closes.isBefore(to) ? closes : to);
    }

    private Instant at(int minuteOfDay) {
        return midnight.plusSeconds(minuteOfDay * 60L);
    }
}
