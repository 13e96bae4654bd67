package io.chengnuo.sla.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.calendar.HolidaySet;
import io.chengnuo.calendar.Period;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.sla.ClockState;
import io.chengnuo.sla.replay.PastClock.Outcome;
import io.chengnuo.sla.replay.PastClock.Pause;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A promise of the past under another limit, without database. */
@Tag("REQ-POL-10")
class PastClockTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar ALWAYS = WorkingCalendar.always(SHANGHAI);
    private static final WorkingCalendar NINE_TO_FIVE = new WorkingCalendar(
            SHANGHAI,
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(day -> day, day -> List.of(new Period(9 * 60, 17 * 60)))),
            java.util.Map.of(),
            HolidaySet.NONE);
    /** Ten in the morning. */
    private static final Instant BEGUN = Instant.parse("2026-03-02T02:00:00Z");

    private static final Instant NOW = BEGUN.plus(Duration.ofHours(10));

    @ParameterizedTest(name = "after {0} min with a limit of {1} min: {2}")
    @CsvSource({"10, 15, KEPT", "15, 15, KEPT", "16, 15, BROKEN", "900, 15, BROKEN"})
    void endedOnesAreJudgedByWhatTheyTook(long took, long allowed, Outcome outcome) {
        var clock = clock(BEGUN.plus(Duration.ofMinutes(took)), List.of());
        assertThat(clock.under(Duration.ofMinutes(allowed), clock.used(hours(ALWAYS), NOW)))
                .isEqualTo(outcome);
    }

    @Test
    void whatStillWaitsIsOpenUntilTheLimitIsPassed() {
        var clock = clock(null, List.of());
        var used = clock.used(hours(ALWAYS), NOW);
        assertThat(used).isEqualTo(Duration.ofHours(10));
        assertThat(clock.under(Duration.ofHours(10), used)).isEqualTo(Outcome.OPEN);
        assertThat(clock.under(Duration.ofHours(9), used)).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void pausesAndClosedHoursAreLeftOut() {
        var pause = new Pause(
                BEGUN.plus(Duration.ofHours(1)), BEGUN.plus(Duration.ofHours(3)), PauseReason.WAITING_CUSTOMER);
        var clock = clock(BEGUN.plus(Duration.ofHours(24)), List.of(pause));
        assertThat(clock.used(hours(ALWAYS), NOW)).isEqualTo(Duration.ofHours(22));
        // Seven hours of the first day, one of the second, two of them paused.
        assertThat(clock.used(hours(NINE_TO_FIVE), NOW)).isEqualTo(Duration.ofHours(6));
    }

    /** Random pauses, over each other, before the beginning and after the end, counted a second time minute by minute. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void pausesInAnyPlaceAgreeWithCountingMinuteByMinute(long seed) {
        var random = new Random(seed);
        var hours = hours(NINE_TO_FIVE);
        for (var round = 0; round < 50; round++) {
            var pauses = IntStream.range(0, random.nextInt(5))
                    .mapToObj(one -> BEGUN.plus(Duration.ofMinutes(random.nextInt(900) - 200)))
                    .map(from -> new Pause(
                            from, from.plus(Duration.ofMinutes(random.nextInt(400))), PauseReason.WAITING_CUSTOMER))
                    .toList();
            var end = random.nextInt(3) == 0 ? null : BEGUN.plus(Duration.ofMinutes(random.nextInt(600)));
            var minutes = 0;
            for (var at = BEGUN; at.isBefore(end == null ? NOW : end); at = at.plusSeconds(60)) {
                var moment = at;
                var stands = pauses.stream()
                        .anyMatch(pause ->
                                !pause.from().isAfter(moment) && pause.to().isAfter(moment));
                var open = !NINE_TO_FIVE.elapsed(at, at.plusSeconds(60)).time().isZero();
                minutes += open && !stands ? 1 : 0;
            }
            assertThat(clock(end, pauses).used(hours, NOW))
                    .as("%s until %s", pauses, end)
                    .isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @ParameterizedTest(name = "{0} cases at once, {1} min each, within {2} min: {3} people")
    @CsvSource({"0, 15, 60, 0", "1, 15, 60, 1", "10, 15, 15, 5", "10, 15, 135, 1", "10, 15, 60, 2"})
    void aLimitAsksForSoManyPeople(int cases, long each, long allowed, int people) {
        var demand = new Demand();
        IntStream.range(0, cases).forEach(one -> demand.arrived(Duration.ofMinutes(30)));
        assertThat(demand.people(Duration.ofMinutes(allowed), Duration.ofMinutes(each)))
                .isEqualTo(people);
    }

    @Test
    void theBusiestStretchCountsAndNotTheMean() {
        var demand = new Demand();
        IntStream.range(0, 100).forEach(hour -> demand.arrived(Duration.ofHours(hour)));
        assertThat(demand.people(Duration.ofMinutes(15), Duration.ofMinutes(15)))
                .isEqualTo(1);
        IntStream.range(0, 20).forEach(one -> demand.arrived(Duration.ofHours(101)));
        assertThat(demand.people(Duration.ofMinutes(15), Duration.ofMinutes(15)))
                .isEqualTo(10);
    }

    @Test
    void hoursLaidOutSayTheSameAsTheCalendar() {
        var hours = hours(NINE_TO_FIVE);
        for (var start = -3; start < 40; start++) {
            for (var length = 0; length < 40; length++) {
                var from = BEGUN.plus(Duration.ofMinutes(start * 37L));
                var to = from.plus(Duration.ofMinutes(length * 41L));
                assertThat(hours.elapsed(from, to))
                        .isEqualTo(NINE_TO_FIVE.elapsed(from, to).time());
            }
        }
    }

    private static PastHours hours(WorkingCalendar calendar) {
        return new PastHours(calendar, BEGUN, NOW);
    }

    private static PastClock clock(@Nullable Instant until, List<Pause> pauses) {
        return new PastClock(
                new UUID(0, 1),
                "general-response",
                null,
                "24x7",
                until == null ? ClockState.RUNNING : ClockState.MET,
                BEGUN,
                until,
                null,
                null,
                pauses);
    }
}
