package io.chengnuo.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A calendar at random with a moment worth asking about, and the slow truth about each of its minutes. */
public record RandomCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<Period>> weekly,
        Map<LocalDate, List<Period>> exceptions,
        HolidaySet holidays,
        WorkingCalendar calendar,
        Instant start) {

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

    private static final Map<LocalDate, Boolean> OFF = readNotices();

    public static RandomCalendar next(Random random) {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var start = start(random, zone);
        var weekly = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            weekly.put(day, random.nextInt(4) == 0 ? List.of() : day(random));
        }
        weekly.put(DayOfWeek.WEDNESDAY, List.of(new Period(600, 1_000)));
        var exceptions = new HashMap<LocalDate, List<Period>>();
        for (int i = random.nextInt(4); i > 0; i--) {
            exceptions.put(
                    start.atZone(zone).toLocalDate().plusDays(random.nextInt(9) - 1),
                    random.nextBoolean() ? List.of() : day(random));
        }
        var holidays = random.nextBoolean() ? HolidaySet.CN : HolidaySet.NONE;
        return new RandomCalendar(
                zone, weekly, exceptions, holidays, new WorkingCalendar(zone, weekly, exceptions, holidays), start);
    }

    /** Half of the starts lie in the days before a clock change, a quarter before a holiday. */
    private static Instant start(Random random, ZoneId zone) {
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

    private static List<Period> day(Random random) {
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

    /** Of so many minutes from the start those at which work goes on. */
    public List<Instant> openMinutes(int minutes) {
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

    private static Map<LocalDate, Boolean> readNotices() {
        try (var file =
                Objects.requireNonNull(RandomCalendar.class.getResourceAsStream("/calendar/holidays-cn/days.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(cells -> LocalDate.parse(cells[0]), cells -> cells[1].equals("off")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
