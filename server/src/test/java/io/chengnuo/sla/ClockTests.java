package io.chengnuo.sla;

import static io.chengnuo.sla.Office.COMPLAINT;
import static io.chengnuo.sla.Office.OFFICE;
import static io.chengnuo.sla.Office.TECHNICAL;
import static io.chengnuo.sla.Office.at;
import static io.chengnuo.sla.Office.counted;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.PauseReason;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REQ-SLA-09")
class ClockTests {

    private static final PauseReason WAITING = PauseReason.WAITING_CUSTOMER;

    private static Clock started(Terms terms, String moment) {
        return Clock.start(
                UUID.randomUUID(),
                terms,
                new Origin(1, null, Cause.OPENED, "technical", at(moment)),
                Holder.NOBODY,
                OFFICE);
    }

    @ParameterizedTest(name = "15 working minutes from {0} end {1}, warned from {2}")
    @CsvSource({
        "Mon 10:00, Mon 10:15, Mon 10:07",
        "Mon 11:50, Mon 13:35, Mon 11:57",
        "Mon 11:45, Mon 12:00, Mon 11:52",
        "Mon 17:55, Tue 09:10, Tue 09:02",
        "Mon 20:00, Tue 09:15, Tue 09:07",
        "Fri 17:50, Mon2 09:05, Fri 17:57",
        "Sat 12:00, Mon2 09:15, Mon2 09:07"
    })
    void dueTimeCountsWorkingTimeOnly(String start, String due, String warned) {
        var clock = started(TECHNICAL, start);
        assertThat(clock.dueAt()).isEqualTo(at(due));
        assertThat(clock.warnAt()).isBetween(at(warned), at(warned).plusSeconds(59));
    }

    @ParameterizedTest(name = "two working days from {0} end {1}")
    @CsvSource({"Mon 09:00, Tue 18:00", "Fri 16:00, Tue2 16:00", "Fri 20:00, Tue2 18:00", "Sun 12:00, Tue2 18:00"})
    @Tag("IND-05")
    @Tag("REQ-SLA-06")
    void complaintIsDueAfterTwoWorkingDays(String start, String due) {
        assertThat(started(COMPLAINT, start).dueAt()).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "started 10:00, stopped {0}: {1} after {2} minutes")
    @CsvSource({
        "Mon 10:00, MET, 0",
        "Mon 10:14, MET, 14",
        "Mon 10:15, MET, 15",
        "Mon 10:16, BREACHED, 16",
        "Tue 10:00, BREACHED, 450"
    })
    void stoppingAtTheDueTimeKeepsThePromiseAndLaterBreaksIt(String stopped, ClockState state, long minutes) {
        var clock = started(TECHNICAL, "Mon 10:00").stop(Cause.ANSWERED, at(stopped), OFFICE);
        assertThat(clock.state()).isEqualTo(state);
        assertThat(clock.open()).isFalse();
        assertThat(counted(clock)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest(name = "due Mon 10:15, paused {0} to {1}: due {2}")
    @CsvSource({
        "Mon 10:05, Mon 10:25, Mon 10:35",
        "Mon 10:05, Mon 12:30, Mon 13:40",
        "Mon 10:05, Tue 08:00, Tue 09:10",
        "Mon 10:15, Mon 11:00, Mon 11:00",
        "Mon 10:05, Mon 10:05, Mon 10:15",
        "Mon 10:00, Sat 11:00, Mon2 09:15"
    })
    @Tag("REQ-SLA-01")
    void aPauseMovesTheDueTimeByTheWorkingTimeThatPassedInIt(String from, String to, String due) {
        var paused = started(TECHNICAL, "Mon 10:00").pause(WAITING, null, at(from));
        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        var resumed = paused.resume(at(to), OFFICE);
        assertThat(resumed.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resumed.dueAt()).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "paused Mon 10:05 until {0} at most, resumed {1}: due {2}")
    @CsvSource({
        "Mon 11:00, Mon 10:25, Mon 10:35",
        "Mon 11:00, Mon 11:00, Mon 11:10",
        "Mon 11:00, Tue 10:00, Mon 11:10",
        "Mon 12:30, Wed 10:00, Mon 13:40"
    })
    @Tag("REQ-SLA-13")
    void aPauseLastsNoLongerThanItMay(String until, String resumed, String due) {
        var paused = started(TECHNICAL, "Mon 10:00").pause(WAITING, at(until), at("Mon 10:05"));
        assertThat(paused.lapsed(at(until).minusSeconds(1), OFFICE)).isSameAs(paused);
        var on = paused.lapsed(at(resumed), OFFICE).resume(at(resumed), OFFICE);
        assertThat(on.dueAt()).isEqualTo(at(due));
        assertThat(on.at(at("Wed2 10:00")).state()).isEqualTo(ClockState.BREACHED);
        assertThat(on.standstill().over()).singleElement().satisfies(over -> {
            assertThat(over.until()).isEqualTo(at(until));
            assertThat(over.to()).isBeforeOrEqualTo(at(until));
        });
    }

    @Test
    void aPausedClockIsNotBrokenHoweverMuchTimePasses() {
        var paused = started(TECHNICAL, "Mon 10:00").pause(WAITING, null, at("Mon 10:05"));
        assertThat(paused.at(at("Wed2 10:00"))).isSameAs(paused);
        var stopped = paused.stop(Cause.ANSWERED, at("Wed2 10:00"), OFFICE);
        assertThat(stopped.state()).isEqualTo(ClockState.MET);
        assertThat(counted(stopped)).isEqualTo(Duration.ofMinutes(5));
        assertThat(stopped.standstill().over()).hasSize(1);
    }

    @Test
    void aPauseAfterTheDueTimeDoesNotHealTheBreachButStopsTheDelayGrowing() {
        var late = started(TECHNICAL, "Mon 10:00").pause(WAITING, null, at("Mon 10:45"));
        assertThat(late.state()).isEqualTo(ClockState.BREACHED);
        var stopped = late.resume(at("Mon 11:15"), OFFICE).stop(Cause.ANSWERED, at("Mon 11:20"), OFFICE);
        assertThat(stopped.state()).isEqualTo(ClockState.BREACHED);
        assertThat(stopped.dueAt()).isEqualTo(at("Mon 10:15"));
        assertThat(counted(stopped)).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void promisesThatDoNotPauseForThisReasonRunOn() {
        var transfer = Clock.start(
                UUID.randomUUID(),
                Office.transfer(),
                new Origin(1, UUID.randomUUID(), Cause.TRANSFER_REQUESTED, "technical", at("Mon 10:00")),
                Holder.NOBODY,
                OFFICE);
        assertThat(transfer.pause(WAITING, null, at("Mon 10:10"))).isSameAs(transfer);
    }

    @Test
    void whatEndedStaysAsItWas() {
        for (var ended : new Clock[] {
            started(TECHNICAL, "Mon 10:00").stop(Cause.ANSWERED, at("Mon 10:01"), OFFICE),
            started(TECHNICAL, "Mon 10:00").stop(Cause.ANSWERED, at("Mon 11:01"), OFFICE),
            started(TECHNICAL, "Mon 10:00").cancel(Cause.WITHDRAWN, at("Mon 10:01"), OFFICE)
        }) {
            assertThat(ended.stop(Cause.DELIVERED, at("Tue 10:00"), OFFICE)).isSameAs(ended);
            assertThat(ended.cancel(Cause.CLOSED, at("Tue 10:00"), OFFICE)).isSameAs(ended);
            assertThat(ended.pause(WAITING, null, at("Tue 10:00"))).isSameAs(ended);
            assertThat(ended.resume(at("Tue 10:00"), OFFICE)).isSameAs(ended);
            assertThat(ended.at(at("Tue 10:00"))).isSameAs(ended);
            assertThat(ended.heldBy(new Holder(UUID.randomUUID(), null, null), at("Tue 10:00")))
                    .isSameAs(ended);
        }
    }

    @Test
    @Tag("REQ-SLA-14")
    void whoHeldItWhenItBrokeStaysOnRecord() {
        var first = new Holder(UUID.randomUUID(), null, UUID.randomUUID());
        var second = new Holder(first.team(), null, UUID.randomUUID());
        var clock =
                started(TECHNICAL, "Mon 10:00").heldBy(first, at("Mon 10:01")).heldBy(second, at("Mon 10:30"));
        assertThat(clock.holder()).isEqualTo(first);
        assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void cancellingDoesNotHideABreach() {
        var clock = started(TECHNICAL, "Mon 10:00").cancel(Cause.WITHDRAWN, at("Mon 10:30"), OFFICE);
        assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
        assertThat(counted(clock)).isEqualTo(Duration.ofMinutes(30));
        assertThat(started(TECHNICAL, "Mon 10:00")
                        .cancel(Cause.WITHDRAWN, at("Mon 10:10"), OFFICE)
                        .state())
                .isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void aMomentBeforeTheStartCountsAsTheStart() {
        var clock = started(TECHNICAL, "Mon 10:00").stop(Cause.ANSWERED, at("Mon 09:30"), OFFICE);
        assertThat(counted(clock)).isZero();
        assertThat(clock.state()).isEqualTo(ClockState.MET);
    }
}
