package io.chengnuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Asks random calendars random questions and answers them a second time by looking at every single minute. The seed is fixed;
 * a failure names its case, and {@code -Dcalendar.seed=…} tries others.
 */
@Tag("REQ-SLA-09")
class WorkingCalendarOracleTests {

    private static final int CASES = 10_000;
    private static final int LONGEST_MINUTES = 7 * Period.DAY;
    private static final List<ZoneId> ZONES = Stream.of(
                    "Asia/Shanghai",
                    "UTC",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/St_Johns",
                    "Australia/Lord_Howe",
                    "Pacific/Apia",
                    "America/Havana",
                    "Asia/Kathmandu",
                    "Africa/Casablanca")
            .map(ZoneId::of)
            .toList();

    private static final Map<LocalDate, Boolean> OFF = new HashMap<>();

    private final Random random = new Random(Long.getLong("calendar.seed", 20_260_101));

    @BeforeAll
    static void readNotices() throws IOException {
        try (var file = Objects.requireNonNull(
                WorkingCalendarOracleTests.class.getResourceAsStream("/calendar/holidays-cn/days.csv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> OFF.put(LocalDate.parse(cells[0]), cells[1].equals("off")));
        }
    }

    @Test
    void everyAnswerAgreesWithCountingMinuteByMinute() {
        for (int number = 0; number < CASES; number++) {
            var example = example();
            var minutes = random.nextInt(LONGEST_MINUTES);
            var end = example.start.plus(Duration.ofMinutes(minutes));
            var open = example.openMinutes(minutes);

            var elapsed = example.calendar.elapsed(example.start, end);
            assertThat(elapsed.time())
                    .as("elapsed, case %s: %s", number, example)
                    .isEqualTo(Duration.ofMinutes(open.size()));
            assertThat(minutesOf(elapsed.counted()))
                    .as("intervals, case %s: %s", number, example)
                    .isEqualTo(open);
            assertThat(elapsed.counted())
                    .allSatisfy(interval -> assertThat(interval.from()).isBefore(interval.to()));
            if (!open.isEmpty()) {
                var wanted = 1 + random.nextInt(open.size());
                var due = example.calendar.due(example.start, Duration.ofMinutes(wanted));
                assertThat(due.at())
                        .as("due after %s minutes, case %s: %s", wanted, number, example)
                        .isEqualTo(open.get(wanted - 1).plusSeconds(60));
                assertThat(minutesOf(due.counted())).isEqualTo(open.subList(0, wanted));
            }
        }
    }

    private static List<Instant> minutesOf(List<Interval> intervals) {
        var minutes = new ArrayList<Instant>();
        for (var interval : intervals) {
            for (var minute = interval.from(); minute.isBefore(interval.to()); minute = minute.plusSeconds(60)) {
                minutes.add(minute);
            }
        }
        return minutes;
    }

    private record Example(
            ZoneId zone,
            Map<DayOfWeek, List<Period>> weekly,
            Map<LocalDate, List<Period>> exceptions,
            HolidaySet holidays,
            WorkingCalendar calendar,
            Instant start) {

        List<Instant> openMinutes(int minutes) {
            var open = new ArrayList<Instant>();
            for (int i = 0; i < minutes; i++) {
                var minute = start.plusSeconds(60L * i);
                if (isOpen(minute.atZone(zone))) {
                    open.add(minute);
                }
            }
            return open;
        }

        private boolean isOpen(ZonedDateTime local) {
            var minuteOfDay = local.getHour() * 60 + local.getMinute();
            for (var period : periods(local.toLocalDate())) {
                if (period.from() <= minuteOfDay && minuteOfDay < period.to()) {
                    return true;
                }
            }
            return false;
        }

        private List<Period> periods(LocalDate date) {
            var exception = exceptions.get(date);
            if (exception != null) {
                return exception;
            }
            var off = holidays == HolidaySet.CN ? OFF.get(date) : null;
            if (off == null) {
                return weekly.getOrDefault(date.getDayOfWeek(), List.of());
            }
            return off ? List.of() : weekly.getOrDefault(DayOfWeek.MONDAY, List.of());
        }
    }

    private Example example() {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var start = start(zone);
        var weekly = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            weekly.put(day, random.nextInt(4) == 0 ? List.of() : day());
        }
        weekly.put(DayOfWeek.WEDNESDAY, List.of(new Period(600, 1_000)));
        var exceptions = new HashMap<LocalDate, List<Period>>();
        for (int i = random.nextInt(4); i > 0; i--) {
            exceptions.put(
                    start.atZone(zone).toLocalDate().plusDays(random.nextInt(9) - 1),
                    random.nextBoolean() ? List.of() : day());
        }
        var holidays = random.nextBoolean() ? HolidaySet.CN : HolidaySet.NONE;
        return new Example(
                zone, weekly, exceptions, holidays, new WorkingCalendar(zone, weekly, exceptions, holidays), start);
    }

    /** Half of the starts lie in the days before a clock change, a quarter before a holiday. */
    private Instant start(ZoneId zone) {
        var anywhere = Instant.parse("2006-06-01T00:00:00Z").plusSeconds(60L * random.nextInt(20 * 365 * Period.DAY));
        var change = zone.getRules().nextTransition(anywhere);
        if (change != null && random.nextBoolean()) {
            return change.getInstant().minusSeconds(60L * random.nextInt(3 * Period.DAY));
        }
        if (random.nextBoolean()) {
            var holiday = OFF.keySet().stream()
                    .sorted()
                    .skip(random.nextInt(OFF.size()))
                    .findFirst()
                    .orElseThrow();
            return holiday.atStartOfDay(zone).toInstant().minusSeconds(60L * random.nextInt(3 * Period.DAY));
        }
        return anywhere;
    }

    private List<Period> day() {
        var marks = random.ints(0, Period.DAY + 1)
                .distinct()
                .limit(2L * (1 + random.nextInt(3)))
                .sorted()
                .toArray();
        if (random.nextInt(3) == 0) {
            marks[0] = 0;
        }
        if (random.nextInt(3) == 0) {
            marks[marks.length - 1] = Period.DAY;
        }
        var periods = new ArrayList<Period>();
        for (int i = 0; i < marks.length; i += 2) {
            periods.add(new Period(marks[i], marks[i + 1]));
        }
        return periods;
    }
}
