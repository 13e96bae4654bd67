package io.chengnuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    private final Random random = new Random(Long.getLong("calendar.seed", 20_260_101));

    @Test
    void everyAnswerAgreesWithCountingMinuteByMinute() {
        for (int number = 0; number < CASES; number++) {
            var example = RandomCalendar.next(random);
            var minutes = random.nextInt(LONGEST_MINUTES);
            var end = example.start().plus(Duration.ofMinutes(minutes));
            var open = example.openMinutes(minutes);

            var elapsed = example.calendar().elapsed(example.start(), end);
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
                var due = example.calendar().due(example.start(), Duration.ofMinutes(wanted));
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
}
