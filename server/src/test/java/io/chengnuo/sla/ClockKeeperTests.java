package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.shared.facts.FactLog;
import io.chengnuo.shared.facts.RecordedFact;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketPaused;
import io.chengnuo.ticket.TicketWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-SLA-01")
class ClockKeeperTests {

    private static final Instant MONDAY_TEN = Instant.parse("2031-03-03T02:00:00Z");

    private TestCompany company;
    private TicketFacts tickets;

    @BeforeEach
    void begin() {
        tickets = new TicketFacts(company, MONDAY_TEN);
    }

    @AfterEach
    void letTheClockRun() {
        company.clock().runAgain();
    }

    private Map<String, ClockState> states(TicketId ticket) {
        return clocks(ticket).stream()
                .collect(Collectors.toMap(
                        row -> row.clock().terms().promise(), row -> row.clock().state(), (one, later) -> later));
    }

    private List<ClockRow> clocks(TicketId ticket) {
        return company.inside(() -> company.bean(Clocks.class).ofTicket(ticket));
    }

    private List<String> news(TicketId ticket) {
        return company.inside(() -> company.bean(FactLog.class).of(List.of(ticket.value())).stream()
                .map(RecordedFact::kind)
                .filter(kind -> kind.startsWith("Clock"))
                .toList());
    }

    @Test
    @Tag("REQ-SLA-10")
    @Tag("IND-07")
    void aTechnicalRequestByPhoneStartsEveryPromiseThatApplies() {
        var opened = tickets.opened("technical/repair", Channel.PHONE, MONDAY_TEN);
        tickets.record(opened);
        assertThat(states(opened.ticket()))
                .containsOnlyKeys(
                        "general-response",
                        "general-request-response",
                        "technical-response",
                        "technical-solution",
                        "reception-response",
                        "team-average-response")
                .containsValue(ClockState.RUNNING);
        var technical = clocks(opened.ticket()).getFirst().clock();
        assertThat(technical.dueAt()).isEqualTo(MONDAY_TEN.plus(Duration.ofMinutes(15)));
        assertThat(technical.terms().clause()).matches("3\\.[57]");
    }

    @Test
    @Tag("REQ-SLA-05")
    void theFirstPersonalAnswerStopsTheResponseClocksAndTellsOnce() {
        var opened = tickets.opened("technical/repair", Channel.PORTAL, MONDAY_TEN);
        tickets.record(opened);
        tickets.record(TicketFacts.answered(opened.ticket(), AnswerKind.ANSWER, MONDAY_TEN.plusSeconds(60 * 12)));
        assertThat(states(opened.ticket()))
                .containsEntry("technical-response", ClockState.MET)
                .containsEntry("general-response", ClockState.MET)
                .containsEntry("technical-solution", ClockState.RUNNING);
        assertThat(news(opened.ticket())).containsExactly("ClocksStopped");
    }

    @Test
    @Tag("REQ-SLA-12")
    void theWatchWarnsAndBreaksEachClockExactlyOnce() {
        var opened = tickets.opened("technical/repair", Channel.PORTAL, MONDAY_TEN);
        tickets.record(opened);
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(10)));
        watch();
        watch();
        assertThat(news(opened.ticket())).containsExactly("ClockWarned");
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(15)));
        watch();
        assertThat(states(opened.ticket())).containsEntry("technical-response", ClockState.RUNNING);
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(40)));
        watch();
        watch();
        assertThat(states(opened.ticket()))
                .containsEntry("technical-response", ClockState.BREACHED)
                .containsEntry("technical-solution", ClockState.BREACHED)
                .containsEntry("team-average-response", ClockState.RUNNING)
                .containsEntry("general-response", ClockState.RUNNING);
        assertThat(news(opened.ticket()).stream().filter("ClockBreached"::equals))
                .hasSize(2);
        tickets.record(TicketFacts.answered(opened.ticket(), AnswerKind.SOLUTION, MONDAY_TEN.plusSeconds(3600)));
        assertThat(states(opened.ticket()))
                .containsEntry("technical-response", ClockState.BREACHED)
                .containsEntry("general-response", ClockState.MET);
        assertThat(news(opened.ticket()).stream().filter("ClockBreached"::equals))
                .hasSize(2);
    }

    private void watch() {
        company.as(
                company.administrator(), () -> company.bean(WatchClocks.class).now());
    }

    @Test
    @Tag("REQ-SLA-06")
    @Tag("REQ-SLA-07")
    void anotherKindSwitchesThePromisesAndTheSwitchIsLogged() {
        var opened = tickets.opened("information/usage", Channel.PORTAL, MONDAY_TEN);
        tickets.record(opened);
        tickets.record(TicketFacts.reclassified(opened, "complaint/service", true, MONDAY_TEN.plusSeconds(7200)));
        assertThat(states(opened.ticket()))
                .containsEntry("complaint-handled", ClockState.RUNNING)
                .containsEntry("major-feedback", ClockState.RUNNING)
                .containsEntry("complex-preliminary", ClockState.RUNNING)
                .containsEntry("consultation-response", ClockState.CANCELLED)
                .containsEntry("general-request-response", ClockState.CANCELLED);
        assertThat(news(opened.ticket())).containsExactly("ClocksSwitched");
        assertThat(clocks(opened.ticket()))
                .allMatch(row -> row.clock().origin().at().equals(MONDAY_TEN));
    }

    @Test
    void aPauseIsKeptAndAWithdrawalEndsWhatIsOpen() {
        var opened = tickets.opened("complaint/service", Channel.PORTAL, MONDAY_TEN);
        tickets.record(opened);
        tickets.record(new TicketPaused(
                opened.ticket(), PauseReason.WAITING_CUSTOMER, null, null, null, MONDAY_TEN.plusSeconds(600)));
        assertThat(states(opened.ticket())).containsEntry("complaint-handled", ClockState.PAUSED);
        tickets.record(new TicketWithdrawn(opened.ticket(), "和好了", null, MONDAY_TEN.plusSeconds(7200)));
        assertThat(states(opened.ticket())).containsEntry("complaint-handled", ClockState.CANCELLED);
        var complaint = clocks(opened.ticket()).stream()
                .filter(row -> row.clock().terms().promise().equals("complaint-handled"))
                .findFirst()
                .orElseThrow();
        assertThat(complaint.clock().standstill().over()).hasSize(1);
        assertThat(Office.counted(complaint.clock())).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    @Tag("REQ-SLA-09")
    void keptLiveAndComputedAgainFromTheFactsClocksAreTheSame() {
        var random = new Random(20310303);
        var lives = new ArrayList<List<TicketFact>>();
        for (var i = 0; i < 60; i++) {
            lives.add(tickets.life(random, MONDAY_TEN.plus(Duration.ofMinutes(random.nextInt(20_000)))));
        }
        lives.forEach(life -> life.forEach(tickets::record));
        for (var life : lives) {
            var ticket = life.getFirst().ticket();
            var end = life.getLast().at();
            assertThat(shown(clocks(ticket), end)).as("%s", life).isEqualTo(shown(again(ticket), end));
        }
    }

    private List<ClockRow> again(TicketId ticket) {
        return company.inside(() -> ClockSheet.of(
                        new ReplayClocks(company.bean(Promises.class), Hours.of(company.bean(Calendars.class)))
                                .of(company.bean(TicketHistory.class).of(ticket)))
                .rows());
    }

    private static List<String> shown(List<ClockRow> rows, Instant at) {
        return rows.stream()
                .map(row -> row.clock().at(at))
                .map(clock -> String.join(
                        " ",
                        clock.terms().promise(),
                        clock.origin().toString(),
                        clock.dueAt().toString(),
                        clock.state().name(),
                        clock.standstill().toString(),
                        String.valueOf(clock.ending()),
                        clock.holder().toString()))
                .sorted()
                .toList();
    }
}
