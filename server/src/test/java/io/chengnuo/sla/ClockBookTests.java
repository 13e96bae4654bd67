package io.chengnuo.sla;

import static io.chengnuo.sla.Office.COMPLAINT;
import static io.chengnuo.sla.Office.FIRST_ANSWER;
import static io.chengnuo.sla.Office.SOLUTION;
import static io.chengnuo.sla.Office.TECHNICAL;
import static io.chengnuo.sla.Office.at;
import static io.chengnuo.sla.Office.counted;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.StopEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REQ-SLA-10")
class ClockBookTests {

    private final ClockBook clocks = new ClockBook("information", Holder.NOBODY, Office::hours);

    private Clock clock(Terms terms) {
        return rounds(terms).getLast();
    }

    private List<Clock> rounds(Terms terms) {
        return clocks.all().stream()
                .filter(clock -> clock.terms().promise().equals(terms.promise()))
                .toList();
    }

    private static Step answered(String moment) {
        return new Step.Fulfilled(Set.of(StopEvent.FIRST_ANSWER), null, Cause.ANSWERED, at(moment));
    }

    private static Step delivered(String moment) {
        return new Step.Fulfilled(
                Set.of(StopEvent.FIRST_ANSWER, StopEvent.SOLUTION_OFFERED, StopEvent.HANDLED),
                null,
                Cause.DELIVERED,
                at(moment));
    }

    @Test
    void allApplicableOfficeRunAndTheTightestIsDueNext() {
        clocks.open(List.of(FIRST_ANSWER, TECHNICAL, SOLUTION), at("Mon 10:00"));
        assertThat(clocks.all()).hasSize(3).allMatch(Clock::open);
        assertThat(ClockBook.nextDue(clocks.all())).contains(at("Mon 10:15"));
        clocks.happen(answered("Mon 10:10"));
        assertThat(ClockBook.nextDue(clocks.all())).contains(at("Mon 10:30"));
        assertThat(clock(FIRST_ANSWER).state()).isEqualTo(ClockState.MET);
        assertThat(clock(TECHNICAL).state()).isEqualTo(ClockState.MET);
        assertThat(clock(SOLUTION).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void whileWaitingNothingIsDue() {
        clocks.open(List.of(TECHNICAL, SOLUTION), at("Mon 10:00"));
        clocks.happen(new Step.Paused(PauseReason.WAITING_CUSTOMER, null, at("Mon 10:05")));
        assertThat(ClockBook.nextDue(clocks.all())).isEmpty();
        clocks.happen(new Step.Resumed(at("Mon 11:05")));
        assertThat(ClockBook.nextDue(clocks.all())).contains(at("Mon 11:15"));
    }

    @Test
    void aBrokenPromiseStaysTheNextDueUntilItIsFulfilledLate() {
        clocks.open(List.of(TECHNICAL, SOLUTION), at("Mon 10:00"));
        clocks.at(at("Mon 11:00"));
        assertThat(ClockBook.nextDue(clocks.all())).contains(at("Mon 10:15"));
        clocks.happen(answered("Mon 11:00"));
        assertThat(ClockBook.nextDue(clocks.all())).contains(at("Mon 10:30"));
    }

    @Test
    @Tag("REQ-SLA-06")
    void turnedIntoAComplaintItIsCountedFromTheReceipt() {
        clocks.open(List.of(FIRST_ANSWER), at("Mon 09:00"));
        clocks.reclassify("complaint", List.of(FIRST_ANSWER, COMPLAINT), at("Mon 09:00"), at("Mon 16:00"));
        assertThat(clock(COMPLAINT).dueAt()).isEqualTo(at("Tue 18:00"));
        assertThat(clock(COMPLAINT).origin().cause()).isEqualTo(Cause.RECLASSIFIED);
        assertThat(rounds(FIRST_ANSWER)).hasSize(1);
    }

    @Test
    @Tag("REQ-SLA-04")
    void classifiedLateAnEarlierAnswerAndEarlierPausesCount() {
        clocks.open(List.of(FIRST_ANSWER), at("Mon 10:00"));
        clocks.happen(new Step.Paused(PauseReason.WAITING_CUSTOMER, null, at("Mon 10:05")));
        clocks.happen(new Step.Resumed(at("Mon 11:00")));
        clocks.happen(answered("Mon 11:05"));
        clocks.reclassify("complaint", List.of(FIRST_ANSWER, TECHNICAL, SOLUTION), at("Mon 10:00"), at("Mon 11:30"));
        assertThat(clock(TECHNICAL).state()).isEqualTo(ClockState.MET);
        assertThat(counted(clock(TECHNICAL))).isEqualTo(Duration.ofMinutes(10));
        assertThat(clock(SOLUTION).state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock(SOLUTION).dueAt()).isEqualTo(at("Mon 11:25"));
    }

    @Test
    void whatDoesNotApplyAnyMoreIsCancelledUnlessItWasBrokenAndMayComeBack() {
        clocks.open(List.of(TECHNICAL, COMPLAINT), at("Mon 10:00"));
        clocks.reclassify("complaint", List.of(FIRST_ANSWER), at("Mon 10:00"), at("Mon 10:20"));
        assertThat(clock(TECHNICAL).state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock(TECHNICAL).open()).isFalse();
        assertThat(clock(COMPLAINT).state()).isEqualTo(ClockState.CANCELLED);
        clocks.reclassify("complaint", List.of(FIRST_ANSWER, COMPLAINT, TECHNICAL), at("Mon 10:00"), at("Mon 10:40"));
        assertThat(rounds(COMPLAINT)).hasSize(2);
        assertThat(clock(COMPLAINT).state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock(COMPLAINT).origin().round()).isEqualTo(2);
        assertThat(rounds(TECHNICAL)).hasSize(1);
    }

    @Test
    @Tag("REQ-SRQ-53")
    void reopeningOfficeHandlingOnceMoreAndNeverTheFirstResponse() {
        clocks.open(List.of(TECHNICAL, COMPLAINT), at("Mon 09:00"));
        clocks.happen(delivered("Wed 10:00"));
        clocks.happen(new Step.TakenUpAgain(Cause.REOPENED, at("Thu 09:00")));
        assertThat(rounds(TECHNICAL)).hasSize(1);
        assertThat(clock(TECHNICAL).state()).isEqualTo(ClockState.BREACHED);
        assertThat(rounds(COMPLAINT)).hasSize(2);
        assertThat(rounds(COMPLAINT).getFirst().state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock(COMPLAINT).state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock(COMPLAINT).dueAt()).isEqualTo(at("Fri 18:00"));
    }

    @Test
    @Tag("REQ-SRQ-32")
    @Tag("IND-10")
    void eachTransferHasItsOwnClock() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        clocks.ask(List.of(Office.transfer()), first, at("Mon 10:00"));
        clocks.happen(new Step.Dropped(first, Cause.TRANSFER_DECLINED, at("Mon 10:10")));
        clocks.ask(List.of(Office.transfer()), second, at("Mon 14:00"));
        clocks.happen(new Step.Fulfilled(
                Set.of(StopEvent.TRANSFER_ACCEPTED), second, Cause.TRANSFER_ACCEPTED, at("Mon 14:30")));
        assertThat(rounds(Office.transfer()))
                .extracting(Clock::state)
                .containsExactly(ClockState.CANCELLED, ClockState.MET);
    }

    @Test
    void droppingATicketEndsWhatIsOpen() {
        clocks.open(List.of(TECHNICAL, COMPLAINT), at("Mon 10:00"));
        clocks.happen(answered("Mon 10:05"));
        clocks.happen(new Step.Dropped(null, Cause.WITHDRAWN, at("Mon 11:00")));
        assertThat(clock(TECHNICAL).state()).isEqualTo(ClockState.MET);
        assertThat(clock(COMPLAINT).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(ClockBook.nextDue(clocks.all())).isEmpty();
    }
}
