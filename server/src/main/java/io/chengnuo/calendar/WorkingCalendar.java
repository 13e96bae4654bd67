package io.chengnuo.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When people work, and every question about it that a promise of time asks. A pure value: no clock, no database.
 *
 * <p>An instant is open when the local time of the zone lies in a period of that local date. The periods of a date are, in
 * this order: those of its exception; none on a public holiday; Monday's on a make-up working day; else those of its day of
 * the week. Passing time is counted in real time, so a night in which the clocks change counts what really passed.
 */
public final class WorkingCalendar {

    /** No answer reaches further than this from its start; about thirty years. */
    public static final Duration LONGEST = Duration.ofDays(30 * 366);

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Period>> weekly;
    private final Map<LocalDate, List<Period>> exceptions;
    private final HolidaySet holidays;

    public WorkingCalendar(
            ZoneId zone,
            Map<DayOfWeek, List<Period>> weekly,
            Map<LocalDate, List<Period>> exceptions,
            HolidaySet holidays) {
        this.zone = zone;
        this.weekly = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((day, periods) -> this.weekly.put(day, Period.day(periods)));
        this.exceptions = new TreeMap<>();
        exceptions.forEach((date, periods) -> this.exceptions.put(date, Period.day(periods)));
        this.holidays = holidays;
        if (Stream.of(this.weekly, this.exceptions)
                .flatMap(days -> days.values().stream())
                .allMatch(List::isEmpty)) {
            throw new BadCalendar("never_open");
        }
    }

    /** The calendar that never closes. */
    public static WorkingCalendar always(ZoneId zone) {
        var wholeDay = List.of(new Period(0, Period.DAY));
        return new WorkingCalendar(
                zone,
                Stream.of(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> wholeDay)),
                Map.of(),
                HolidaySet.NONE);
    }

    public ZoneId zone() {
        return zone;
    }

    public HolidaySet holidays() {
        return holidays;
    }

    /** The open periods of a date, in order. */
    public List<Period> on(LocalDate date) {
        var exception = exceptions.get(date);
        if (exception != null) {
            return exception;
        }
        var holiday = holidays.on(date);
        if (holiday == null) {
            return ofWeek(date.getDayOfWeek());
        }
        return holiday.off() ? List.of() : ofWeek(DayOfWeek.MONDAY);
    }

    /** True when the date has periods of its own, whatever the week and the holidays say. */
    boolean isException(LocalDate date) {
        return exceptions.containsKey(date);
    }

    private List<Period> ofWeek(DayOfWeek day) {
        return weekly.getOrDefault(day, List.of());
    }

    /**
     * The working time of one working day: the length that most open days of the week have; of two equally frequent, the
     * longer. A short Friday does not shorten the day, and where in the day counting begins does not matter.
     */
    public Duration workingDay() {
        var lengths = weekly.values().stream()
                .map(periods -> periods.stream().mapToInt(Period::minutes).sum())
                .filter(minutes -> minutes > 0)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return lengths.entrySet().stream()
                .reduce((one, longer) -> longer.getValue() >= one.getValue() ? longer : one)
                .map(usual -> Duration.ofMinutes(usual.getKey()))
                .orElseThrow(() -> new BadCalendar("no_working_day"));
    }

    /** False when only single dates are open: then nothing can be counted in working days. */
    boolean hasWorkingDay() {
        return weekly.values().stream().anyMatch(periods -> !periods.isEmpty());
    }

    /** An amount as working time of this calendar. */
    public Duration lengthOf(Amount amount) {
        if (amount.workingDays() == 0) {
            return amount.time();
        }
        return workingDay().multipliedBy(amount.workingDays()).plus(amount.time());
    }

    public Due due(Instant start, Amount amount) {
        return due(start, lengthOf(amount));
    }

    /**
     * The earliest instant at which {@code amount} of working time has passed since {@code start}. When that is the end of a period,
     * it is that end and not the next opening; a start outside the hours begins to count at the next opening.
     */
    public Due due(Instant start, Duration amount) {
        requireReachable(start);
        if (amount.isNegative()) {
            throw new BadCalendar("negative");
        }
        if (amount.isZero()) {
            return new Due(start, List.of());
        }
        var counted = new Counted();
        for (var open = new Openings(this, start, start.plus(LONGEST)); open.hasNext(); ) {
            var next = open.next();
            var end = next.from().plus(amount.minus(counted.total()));
            if (!end.isAfter(next.to())) {
                counted.add(next.from(), end);
                return new Due(end, counted.intervals());
            }
            counted.add(next.from(), next.to());
        }
        throw new BadCalendar("too_long");
    }

    /** The working time from one instant to another, not earlier, one. */
    public Elapsed elapsed(Instant from, Instant to) {
        requireReachable(from);
        requireReachable(to);
        if (to.isBefore(from)) {
            throw new BadCalendar("end_before_start");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new BadCalendar("too_long");
        }
        var counted = new Counted();
        new Openings(this, from, to).forEachRemaining(open -> counted.add(open.from(), open.to()));
        return new Elapsed(counted.total(), counted.intervals());
    }

    /** The years within a span that this calendar needs a holiday notice for and has none. */
    public Collection<Integer> yearsWithoutNotice(Instant from, Instant to) {
        return switch (holidays) {
            case NONE -> List.of();
            case CN ->
                HolidayNotices.missing(
                        from.atZone(zone).getYear(), to.atZone(zone).getYear());
        };
    }

    private static void requireReachable(Instant instant) {
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw new BadCalendar("out_of_range");
        }
    }
}
