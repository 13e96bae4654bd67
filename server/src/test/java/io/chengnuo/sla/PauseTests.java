package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.TestPauses;
import io.chengnuo.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a ticket may wait and for what, from the rule in the policy to the moment when its clocks count on by themselves. */
@ChengnuoTest
@Tag("REQ-SLA-13")
class PauseTests {

    private static final Instant MONDAY_TEN = Instant.parse("2031-03-03T02:00:00Z");

    private TestCompany company;
    private TestApi api;

    @BeforeEach
    void onAMonday() {
        company.clock().stopAt(MONDAY_TEN);
        api = company.api(company.administrator());
    }

    @AfterEach
    void letTheClockRun() {
        company.clock().runAgain();
    }

    @Test
    void atTheLimitThePauseEndsByItselfAndWhoHasTheTicketIsTold() {
        put("waiting_supplier", rule("PT2H", null, "handler")).expect(200);
        var ticket = opened("complaint/service");
        api.put("/tickets/" + ticket + "/handler", Map.of()).expect(200);
        var due = clock(ticket).dueAt();

        var paused = api.put("/tickets/" + ticket + "/waiting", Map.of("for", "waiting_supplier", "reason", "等配件"))
                .expect(200);
        assertThat(paused.text("/status")).isEqualTo("on_hold");
        assertThat(api.get("/tickets/" + ticket).text("/waitingUntil"))
                .isEqualTo(MONDAY_TEN.plus(Duration.ofHours(2)).toString());
        assertThat(clock(ticket).state()).isEqualTo(ClockState.PAUSED);
        api.put("/tickets/" + ticket + "/waiting", Map.of()).refused(409, "already_waiting");

        endPauses(MONDAY_TEN.plus(Duration.ofHours(2)).minusSeconds(1));
        assertThat(clock(ticket).state()).isEqualTo(ClockState.PAUSED);
        endPauses(MONDAY_TEN.plus(Duration.ofHours(2)).plusSeconds(90));

        assertThat(api.get("/tickets/" + ticket).text("/status")).isEqualTo("in_progress");
        // Two hours are two hours, however late the job came.
        assertThat(clock(ticket).dueAt()).isEqualTo(due.plus(Duration.ofHours(2)));
        var told =
                api.get("/tickets/" + ticket + "/events?limit=100").expect(200).text();
        assertThat(told).contains("TicketResumed").contains("\"limit\"");
        assertThat(api.get("/me/notices").expect(200).text()).contains("pause_over_waiting_supplier");
        var explained = api.get("/clocks/" + clock(ticket).id() + "/explanation")
                .expect(200)
                .json();
        assertThat(explained
                        .at("/intervals")
                        .valueStream()
                        .filter(one -> one.at("/kind").asString().equals("paused")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.at("/cause").asString()).isEqualTo("waiting_supplier");
                    assertThat(one.at("/until").isNull()).isFalse();
                });
    }

    @Test
    void thePolicySaysHowLongHowOftenAndOnWhoseWord() {
        put("agreed_date", rule("PT4H", 1, "handler")).expect(200);
        var ticket = opened("complaint/service");
        var door = "/tickets/" + ticket + "/waiting";
        api.put(door, Map.of("for", "agreed_date")).refused(422, "agreed_date_missing");
        api.put(door, pause("agreed_date", MONDAY_TEN)).refused(422, "time_has_passed");
        api.put(door, pause("agreed_date", MONDAY_TEN.plus(Duration.ofDays(9)))).refused(422, "pause_too_long");
        api.put(door, pause("agreed_date", MONDAY_TEN.plus(Duration.ofHours(1))))
                .expect(200);
        api.delete(door).expect(200);
        assertThat(choice(ticket, "agreed_date")).contains("\"left\":0", "\"allowed\":false");
        api.put(door, pause("agreed_date", MONDAY_TEN.plus(Duration.ofHours(1))))
                .refused(409, "paused_too_often");

        put("waiting_supplier", rule("PT4H", null, "lead")).expect(200);
        var agent = company.api(company.person(Right.TICKET_READ, Right.TICKET_REPLY));
        agent.put(door, Map.of("for", "waiting_supplier")).refused(403, "pause_not_yours");
        put("waiting_supplier", rule(null, null, "nobody")).expect(200);
        agent.put(door, Map.of("for", "waiting_supplier")).refused(409, "pause_not_foreseen");
        agent.put(door, Map.of()).expect(200);
    }

    @Test
    void aRuleIsChangedWithAReasonAsThePolicyIs() {
        var before = api.get("/pauses").expect(200);
        var number = api.get("/policies/current").text("/version/number");
        put("waiting_customer", Map.of("by", "handler", "targets", List.of("nonsense"), "reason", "x"))
                .refused(422, "pause_refused");
        put("waiting_customer", Map.of("by", "handler", "most", "P3D", "targets", List.of(), "reason", "x"))
                .refused(422, "pause_refused");
        put("waiting_customer", rule("PT3H", 5, "handler")).expect(200);
        assertThat(api.get("/policies/current").text("/version/number")).isNotEqualTo(number);
        assertThat(api.get("/targets/general-response").expect(200).json().at("/pauses"))
                .isEmpty();
        assertThat(api.get("/targets/complaint-handled").text("/pauses/0")).isNotEmpty();
        api.with("If-Match", before.header("ETag").orElseThrow())
                .put("/pauses/waiting_customer", rule("PT3H", 4, "handler"))
                .expect(412);
        company.api(company.person(Right.POLICY_READ))
                .put("/pauses/waiting_customer", rule("PT3H", 4, "handler"))
                .expect(403);
        var version = api.get("/policies/current").text("/version/id");
        assertThat(api.get("/policies/versions/" + version + "/differences").text())
                .contains("\"pause\"");
    }

    private TestApi.Answer put(String about, Map<String, ?> rule) {
        return api.put("/pauses/" + about, rule);
    }

    private static Map<String, ?> rule(@Nullable String most, @Nullable Integer times, String by) {
        var rule = new HashMap<String, Object>();
        rule.put("by", by);
        rule.put("targets", new ArrayList<>(List.of("complaint-handled")));
        rule.put("reason", "客户要求");
        if (most != null) {
            rule.put("most", most);
            rule.put("calendar", "24x7");
        }
        if (times != null) {
            rule.put("times", times);
        }
        return rule;
    }

    private static Map<String, String> pause(String about, Instant until) {
        return Map.of("for", about, "until", until.toString());
    }

    private String choice(UUID ticket, String reason) {
        return api.get("/tickets/" + ticket + "/waiting")
                .expect(200)
                .json()
                .at("/choices")
                .valueStream()
                .filter(one -> one.at("/reason").asString().equals(reason))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private UUID opened(String category) {
        return UUID.fromString(api.post(
                        "/tickets",
                        Map.of("subject", "洗衣机", "category", category, "customer", Map.of("phone", "13900004411")))
                .expect(201)
                .text("/id"));
    }

    private Clock clock(UUID ticket) {
        return company.inside(() -> company.bean(Clocks.class).ofTicket(new TicketId(ticket)).stream()
                .map(ClockRow::clock)
                .filter(clock -> clock.terms().promise().equals("complaint-handled"))
                .findFirst()
                .orElseThrow());
    }

    private void endPauses(Instant at) {
        company.clock().stopAt(at);
        TestPauses.end(company);
    }
}
