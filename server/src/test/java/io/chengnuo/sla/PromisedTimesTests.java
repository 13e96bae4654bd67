package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.policy.Channel;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The promises of the shipped policy as they are kept on tickets. */
@ChengnuoTest
class PromisedTimesTests {

    private static final Instant MONDAY_TEN = Instant.parse("2031-03-03T02:00:00Z");

    private TestCompany company;

    private Clock clock(TicketId ticket, String promise) {
        return company.inside(() -> company.bean(Clocks.class).ofTicket(ticket)).stream()
                .map(ClockRow::clock)
                .filter(clock -> clock.terms().promise().equals(promise))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("REQ-SLA-02")
    @Tag("IND-01")
    @Tag("IND-02")
    @Tag("IND-03")
    void aConsultationIsAnsweredWithinADayByEveryPromiseOnIt() {
        var tickets = new TicketFacts(company, MONDAY_TEN);
        var opened = tickets.opened("information/usage", Channel.PORTAL, MONDAY_TEN);
        tickets.record(opened);
        for (var promise : new String[] {"general-response", "consultation-response", "general-request-response"}) {
            assertThat(clock(opened.ticket(), promise).dueAt()).isEqualTo(MONDAY_TEN.plus(Duration.ofHours(24)));
        }
        tickets.record(TicketFacts.answered(opened.ticket(), AnswerKind.ANSWER, MONDAY_TEN.plus(Duration.ofHours(24))));
        for (var promise : new String[] {"general-response", "consultation-response", "general-request-response"}) {
            assertThat(clock(opened.ticket(), promise).state()).isEqualTo(ClockState.MET);
        }
    }

    @Test
    @Tag("REQ-SLA-03")
    @Tag("IND-04")
    void aComplexRequestIsHandledPreliminarilyWithinTwoDaysOfItsReceipt() {
        var tickets = new TicketFacts(company, MONDAY_TEN);
        var opened = tickets.opened("information/usage", Channel.PORTAL, MONDAY_TEN);
        tickets.record(opened);
        tickets.record(
                TicketFacts.reclassified(opened, "information/usage", true, MONDAY_TEN.plus(Duration.ofHours(5))));
        assertThat(clock(opened.ticket(), "complex-preliminary").dueAt())
                .isEqualTo(MONDAY_TEN.plus(Duration.ofHours(48)));
        tickets.record(TicketFacts.answered(opened.ticket(), AnswerKind.ANSWER, MONDAY_TEN.plus(Duration.ofHours(6))));
        assertThat(clock(opened.ticket(), "complex-preliminary").state()).isEqualTo(ClockState.RUNNING);
        tickets.record(
                TicketFacts.answered(opened.ticket(), AnswerKind.PRELIMINARY, MONDAY_TEN.plus(Duration.ofHours(7))));
        assertThat(clock(opened.ticket(), "complex-preliminary").state()).isEqualTo(ClockState.MET);
    }

    @Test
    @Tag("REQ-SLA-18")
    void feedbackThatIsNoComplaintHasSomebodyResponsibleAndALimitTheCompanyMayChange() {
        var shipped = clock(suggested(), "feedback-handled");
        assertThat(shipped.state()).isEqualTo(ClockState.RUNNING);
        assertThat(shipped.terms().amount().toString()).isEqualTo("P5D");
        assertThat(shipped.holder().person()).isEqualTo(company.administrator().id());

        company.api(company.administrator())
                .put(
                        "/targets/feedback-handled",
                        Map.of("amount", "P3D", "calendar", "business", "reason", "意见建议三个工作日内答复"))
                .expect(200);
        assertThat(clock(suggested(), "feedback-handled").terms().amount().toString())
                .isEqualTo("P3D");
    }

    private TicketId suggested() {
        return new TicketId(UUID.fromString(company.api(company.administrator())
                .post("/tickets", """
                        {"subject": "建议增加周末上门", "category": "suggestion/product", "channel": "phone", "team": "%s",
                         "customer": {"email": "b@kunde.example"}}""".formatted(company.team("客服 " + UUID.randomUUID())))
                .expect(201)
                .text("/id")));
    }
}
