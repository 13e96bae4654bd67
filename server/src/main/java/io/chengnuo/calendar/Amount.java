package io.chengnuo.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much working time a promise allows: working days, hours and minutes, or both. Written as an ISO-8601 duration:
 * {@code PT8H} is eight hours of working time, {@code P2D} is two <em>working days</em> of the calendar that is asked.
 *
 * <p>A working day is as much working time as that calendar's usual open day has (see {@link WorkingCalendar#workingDay()}), wherever
 * it begins. With the usual day 09:00–12:00 and 13:30–18:00 (7 h 30 min), two working days from Friday 16:00 are used up on Tuesday
 * 16:00; from Friday 20:00, counting begins Monday 09:00 and ends Tuesday 18:00. On a calendar that never closes a working
 * day is 24 hours.
 */
public record Amount(int workingDays, Duration time) {

    private static final Pattern TEXT = Pattern.compile(
            "P(?:([0-9]{1,5})D)?(?:T(?=[0-9])(?:([0-9]{1,7})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,11}(?:\\.[0-9]{1,9})?)S)?)?");

    public Amount {
        if (workingDays < 0 || time.isNegative()) {
            throw new BadCalendar("negative");
        }
    }

    public static Amount workingDays(int days) {
        return new Amount(days, Duration.ZERO);
    }

    public static Amount hours(long hours) {
        return new Amount(0, Duration.ofHours(hours));
    }

    public static Amount minutes(long minutes) {
        return new Amount(0, Duration.ofMinutes(minutes));
    }

    public static Amount of(Duration time) {
        return new Amount(0, time);
    }

    /** Reads {@code P2D}, {@code PT8H}, {@code PT90M}, {@code P1DT4H}; weeks, months and years have no fixed working time. */
    @JsonCreator
    public static Amount parse(String text) {
        if (text.contains("-")) {
            throw new BadCalendar("negative");
        }
        var found = TEXT.matcher(text);
        if (text.length() < 3 || !found.matches()) {
            throw new BadCalendar("amount");
        }
        var time = Duration.ofHours(number(found.group(2)))
                .plusMinutes(number(found.group(3)))
                .plus(seconds(found.group(4)));
        return new Amount((int) number(found.group(1)), time);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Duration seconds(@Nullable String digits) {
        return digits == null
                ? Duration.ZERO
                : Duration.ofNanos(new BigDecimal(digits).movePointRight(9).longValueExact());
    }

    public boolean isZero() {
        return workingDays == 0 && time.isZero();
    }

    /** The ISO-8601 text that {@link #parse} reads. */
    @JsonValue
    @Override
    public String toString() {
        if (workingDays == 0) {
            return time.toString();
        }
        return "P" + workingDays + "D" + (time.isZero() ? "" : time.toString().substring(1));
    }
}
