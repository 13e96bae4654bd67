package io.chengnuo.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The Chinese State Council's holiday notices that ship with the product (2007 onwards; resource {@code calendar/holidays-cn}). A year
 * without notice is computed as plain weeks, and said to be so: a due time in it may still move.
 */
public final class HolidayNotices {

    /** The notice for the next year is published in autumn; from this month on it is worth asking for. */
    private static final int EXPECTED_FROM_MONTH = 10;

    private static final Map<LocalDate, Holiday> DAYS = days();
    private static final SortedSet<Integer> YEARS = years();

    private HolidayNotices() {}

    static @Nullable Holiday named(LocalDate date) {
        return DAYS.get(date);
    }

    /** The dates that notices name within a year, in order. */
    public static List<Holiday> of(int year) {
        return DAYS.values().stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
    }

    /** The years that ought to have a notice today and have none: this year, and from October on the next. */
    public static SortedSet<Integer> missing(LocalDate today) {
        return missing(
                today.getYear(), today.getMonthValue() < EXPECTED_FROM_MONTH ? today.getYear() : today.getYear() + 1);
    }

    /** The years of a span that have no notice. */
    static SortedSet<Integer> missing(int from, int to) {
        var missing = new TreeSet<Integer>();
        for (int year = from; year <= to; year++) {
            if (!YEARS.contains(year)) {
                missing.add(year);
            }
        }
        return missing;
    }

    private static Map<LocalDate, Holiday> days() {
        var days = new TreeMap<LocalDate, Holiday>();
        for (var line : lines("days.csv")) {
            var cells = line.split(",", 3);
            var date = LocalDate.parse(cells[0]);
            days.put(date, new Holiday(date, cells[2], cells[1].equals("off")));
        }
        return new LinkedHashMap<>(days);
    }

    private static SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        lines("notices.csv").forEach(line -> years.add(Integer.valueOf(line.substring(0, 4))));
        return years;
    }

    private static List<String> lines(String file) {
        var stream =
                Objects.requireNonNull(HolidayNotices.class.getResourceAsStream("/calendar/holidays-cn/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
