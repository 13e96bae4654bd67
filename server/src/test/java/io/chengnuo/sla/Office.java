package io.chengnuo.sla;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.HolidaySet;
import io.chengnuo.calendar.Period;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.StartEvent;
import io.chengnuo.policy.StopEvent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A small world for clocks: an office from nine to twelve and half past one to six, and the promises its desk has made. */
final class Office {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final WorkingCalendar OFFICE = new WorkingCalendar(
            ZONE,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            day -> List.of(Period.parse("09:00-12:00"), Period.parse("13:30-18:00")))),
            Map.of(),
            HolidaySet.NONE);
    static final WorkingCalendar ALWAYS = WorkingCalendar.always(ZONE);
    private static final UUID VERSION = UUID.fromString("019aa000-0000-7000-8000-000000000001");

    static final Terms FIRST_ANSWER = terms("first-response", "IND-01", "PT24H", "always", StopEvent.FIRST_ANSWER);
    static final Terms TECHNICAL = terms("technical-response", "IND-07", "PT15M", "office", StopEvent.FIRST_ANSWER);
    static final Terms SOLUTION = terms("technical-solution", "IND-08", "PT30M", "office", StopEvent.SOLUTION_OFFERED);
    static final Terms COMPLAINT = terms("complaint-handled", "IND-05", "P2D", "office", StopEvent.HANDLED);

    static Terms terms(String promise, String indicator, String amount, String calendar, StopEvent stops) {
        return new Terms(
                promise,
                indicator,
                Measured.EACH,
                true,
                "3.1",
                VERSION,
                calendar,
                0,
                Amount.parse(amount),
                calendar(calendar).lengthOf(Amount.parse(amount)),
                0.5,
                StartEvent.OPENED,
                stops,
                Set.of(PauseReason.WAITING_CUSTOMER));
    }

    static Terms transfer() {
        return new Terms(
                "transfer",
                "IND-10",
                Measured.EACH,
                true,
                "3.6",
                VERSION,
                "office",
                0,
                Amount.hours(1),
                Amount.hours(1).time(),
                0.5,
                StartEvent.TRANSFER_REQUESTED,
                StopEvent.TRANSFER_ACCEPTED,
                Set.of());
    }

    static WorkingCalendar hours(String key, long version) {
        return calendar(key);
    }

    static WorkingCalendar calendar(String key) {
        return key.equals("always") ? ALWAYS : OFFICE;
    }

    /** A moment of the week that begins on Monday, 2 November 2026: {@code at("Fri 16:00")}, office time. */
    static Instant at(String text) {
        var days = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon2", "Tue2", "Wed2");
        var parts = text.split(" ");
        var time = parts[1].split(":");
        return LocalDateTime.of(2026, 11, 2, Integer.parseInt(time[0]), Integer.parseInt(time[1]))
                .plusDays(days.indexOf(parts[0]))
                .atZone(ZONE)
                .toInstant();
    }

    static Duration counted(Clock ended) {
        return Objects.requireNonNull(ended.ending()).counted();
    }

    private Office() {}
}
