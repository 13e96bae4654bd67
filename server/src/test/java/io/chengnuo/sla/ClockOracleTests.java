package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.RandomCalendar;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.StartEvent;
import io.chengnuo.policy.StopEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Clocks on random calendars (several periods a day, nights, changes to summer time, public holidays, make-up days, half holidays) with
 * random pauses, some of which end at their limit, counted a second time by looking at every single minute. The seed is fixed; a failure
 * names its case, and {@code -Dclock.seed=…} tries others.
 */
@Tag("REQ-SLA-09")
@Tag("REQ-SLA-10")
class ClockOracleTests {

    private static final int CASES = 10_000;
    private static final int LONGEST = 4 * 24 * 60;

    private final Random random = new Random(Long.getLong("clock.seed", 20_261_128));

    /** {@code to} null: nobody ended it. Minutes from the start. */
    private record Stop(
            int from, @Nullable Integer to, @Nullable Integer until, PauseReason reason) {

        boolean stands() {
            return reason != PauseReason.AGREED_DATE;
        }

        int end(int last) {
            var ended = to == null ? last : to;
            return until == null ? ended : Math.min(until, ended);
        }

        boolean covers(int minute) {
            return from <= minute && (to == null || minute < to) && (until == null || minute < until);
        }
    }

    private record Example(RandomCalendar world, int allowed, List<Stop> stops, int end) {

        Instant at(int minute) {
            return world.start().plusSeconds(60L * minute);
        }

        boolean pauses(int minute) {
            return stops.stream().anyMatch(stop -> stop.stands() && stop.covers(minute));
        }

        /** Used up in the very minute in which a pause begins: it may be answered as long as the pause lasts. */
        int outOfPause(int minute) {
            return stops.stream()
                    .filter(stop -> stop.stands() && stop.from() == minute)
                    .map(stop -> stop.end(end))
                    .findFirst()
                    .orElse(minute);
        }
    }

    @Test
    void everyClockAgreesWithCountingMinuteByMinute() {
        var broken = 0;
        var paused = 0;
        for (var number = 0; number < CASES; number++) {
            var example = example();
            var clock = lived(example);
            agrees(clock, example, "case " + number);
            broken += clock.state() == ClockState.BREACHED ? 1 : 0;
            paused += clock.standstill().over().isEmpty() ? 0 : 1;
        }
        // The cases are worth something: both ends are common, and so are pauses.
        assertThat(broken).isBetween(CASES / 10, CASES * 9 / 10);
        assertThat(paused).isGreaterThan(CASES / 3);
    }

    private void agrees(Clock clock, Example example, String name) {
        var open = new HashSet<>(example.world().openMinutes(example.end()));
        var counted = 0;
        var stood = 0;
        @Nullable Instant due = null;
        for (var minute = 0; minute < example.end(); minute++) {
            if (open.contains(example.at(minute))) {
                if (example.pauses(minute)) {
                    stood++;
                } else {
                    counted++;
                    if (counted == example.allowed()) {
                        due = example.at(example.outOfPause(minute + 1));
                    }
                }
            }
        }
        var ending = clock.ending();
        assertThat(ending).as(name).isNotNull();
        assertThat(ending.counted()).as("%s: counted in %s", name, example).isEqualTo(Duration.ofMinutes(counted));
        assertThat(clock.state())
                .as("%s: kept or broken in %s", name, example)
                .isEqualTo(
                        due != null && due.isBefore(example.at(example.end())) ? ClockState.BREACHED : ClockState.MET);
        if (due == null) {
            assertThat(clock.dueAt()).as("%s: due in %s", name, example).isAfter(example.at(example.end()));
        } else {
            assertThat(clock.dueAt()).as("%s: due in %s", name, example).isEqualTo(due);
        }
        var stretches = Stretch.of(clock, example.world().calendar(), example.at(example.end()));
        assertThat(Stretch.counted(stretches)).as(name).isEqualTo(Duration.ofMinutes(counted));
        assertThat(Stretch.working(stretches, Stretch.Kind.PAUSED)).as(name).isEqualTo(Duration.ofMinutes(stood));
    }

    private Clock lived(Example example) {
        var book = new ClockBook(
                "technical", Holder.NOBODY, (key, version) -> example.world().calendar());
        book.open(List.of(terms(example.allowed())), example.at(0));
        for (var stop : example.stops()) {
            var until = stop.until() == null ? null : example.at(stop.until());
            book.happen(new Step.Paused(stop.reason(), until, example.at(stop.from())));
            if (stop.to() != null) {
                book.happen(new Step.Resumed(example.at(stop.to())));
            }
        }
        book.happen(new Step.Fulfilled(
                EnumSet.of(StopEvent.FIRST_ANSWER), null, Cause.ANSWERED, example.at(example.end())));
        return book.all().getFirst();
    }

    /** Waiting for the customer and for a supplier stop it, an agreed day does not. */
    private static Terms terms(int minutes) {
        return new Terms(
                "response",
                "IND-01",
                Measured.EACH,
                true,
                "3.1",
                new UUID(0, 1),
                "random",
                0,
                Amount.parse("PT" + minutes + "M"),
                Duration.ofMinutes(minutes),
                0.75,
                StartEvent.OPENED,
                StopEvent.FIRST_ANSWER,
                Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.WAITING_SUPPLIER));
    }

    private Example example() {
        var world = RandomCalendar.next(random);
        var end = 1 + random.nextInt(LONGEST);
        var stops = new ArrayList<Stop>();
        var minute = random.nextInt(600);
        for (var i = random.nextInt(5); i > 0 && minute < end; i--) {
            var lasts = random.nextInt(random.nextBoolean() ? 60 : 1_500);
            var to = Math.min(minute + lasts, end);
            var until = random.nextInt(3) == 0 ? minute + 1 + random.nextInt(900) : null;
            var reason = PauseReason.values()[random.nextInt(PauseReason.values().length)];
            var isLast = i == 1 && random.nextInt(3) == 0;
            stops.add(new Stop(minute, isLast ? null : to, until, reason));
            minute = to + 1 + random.nextInt(random.nextBoolean() ? 30 : 1_000);
        }
        return new Example(world, 1 + random.nextInt(random.nextBoolean() ? 120 : 1_500), List.copyOf(stops), end);
    }
}
