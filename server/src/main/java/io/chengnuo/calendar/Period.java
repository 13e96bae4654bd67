package io.chengnuo.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of open time within one local date, in minutes after midnight: {@code from} is counted, {@code to} is not.
 * Times of day run from {@code 00:00} to {@code 24:00}; a night shift is therefore two periods on two dates.
 */
public record Period(int from, int to) implements Comparable<Period> {

    static final int DAY = 24 * 60;

    private static final Pattern TEXT = Pattern.compile("([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9])");

    public Period {
        if (from < 0 || to > DAY) {
            throw new BadCalendar("time_of_day");
        }
        if (from >= to) {
            throw new BadCalendar("reversed");
        }
    }

    /** Reads {@code HH:mm-HH:mm}. */
    public static Period parse(String text) {
        var found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new BadCalendar("period");
        }
        return new Period(minutes(found.group(1), found.group(2)), minutes(found.group(3), found.group(4)));
    }

    private static int minutes(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    /** The periods of one day in order of time; refuses two that overlap. Two that touch are kept as they were written. */
    static List<Period> day(List<Period> periods) {
        var inOrder = periods.stream().sorted().toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).from < inOrder.get(i - 1).to) {
                throw new BadCalendar("overlap");
            }
        }
        return inOrder;
    }

    int minutes() {
        return to - from;
    }

    @Override
    public int compareTo(Period other) {
        return Comparator.comparingInt(Period::from)
                .thenComparingInt(Period::to)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return clock(from) + "-" + clock(to);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
