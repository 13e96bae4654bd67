package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A target or a calendar is changed while tickets are open: from now on, or open ones follow after a look at what that means. */
@ChengnuoTest
@Tag("REQ-SLA-01")
class RecountTests {

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
    void fromNowOnOpenTicketsKeepTheirsAndOnlyARecountMovesThem() {
        var tickets = IntStream.range(0, 3).mapToObj(number -> opened()).toList();
        var waiting = tickets.getFirst();
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofHours(1)));
        api.put("/tickets/" + waiting + "/waiting", Map.of()).expect(200);
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofHours(2)));
        api.delete("/tickets/" + waiting + "/waiting").expect(200);
        assertThat(clock(waiting).dueAt()).isEqualTo(MONDAY_TEN.plus(Duration.ofHours(25)));

        var preview = preview("{\"kind\": \"target\", \"key\": \"general-response\", \"amount\": \"PT90M\"}");
        assertThat(preview.json().at("/open").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(preview.json().at("/earlier").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(preview.json().at("/overdue").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(preview.json().at("/items")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(clock(waiting).dueAt()).isEqualTo(MONDAY_TEN.plus(Duration.ofHours(25)));

        api.put("/targets/general-response", "{\"amount\": \"PT90M\", \"reason\": \"客户要求\"}")
                .expect(200);
        assertThat(clock(waiting).dueAt()).isEqualTo(MONDAY_TEN.plus(Duration.ofHours(25)));

        var begun = api.post("/recounts", "{\"kind\": \"target\", \"key\": \"general-response\", \"reason\": \"一并执行\"}")
                .expect(201);
        goOn();
        var done = api.get("/recounts/" + begun.text("/id")).expect(200);
        assertThat(done.json().at("/done").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(done.json().at("/broken").asInt()).isZero();
        assertThat(done.text("/finishedAt")).isNotEmpty();
        // An hour of the pause is left out, as it was before.
        assertThat(clock(waiting).dueAt()).isEqualTo(MONDAY_TEN.plus(Duration.ofMinutes(150)));
        assertThat(clock(tickets.get(1)).dueAt()).isEqualTo(MONDAY_TEN.plus(Duration.ofMinutes(90)));
        Tenancy.run(company.id(), () -> company.bean(WatchClocks.class).now());
        assertThat(clock(tickets.get(1)).state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock(waiting).state()).isEqualTo(ClockState.RUNNING);

        var explained =
                api.get("/clocks/" + clock(waiting).id() + "/explanation").expect(200);
        assertThat(explained.text("/recounted/reason")).isEqualTo("一并执行");
        assertThat(explained.text("/policyNumber"))
                .isEqualTo(api.get("/policies/current").text("/version/number"));
        assertThat(explained.json().at("/recomputes").asBoolean()).isTrue();
        assertThat(api.get("/tickets/" + waiting + "/events?limit=100").text()).contains("ClocksRecounted");
        assertThat(nextDue(waiting)).isEqualTo(MONDAY_TEN.plus(Duration.ofMinutes(150)));
    }

    @Test
    void aChangedCalendarIsTriedBeforeOpenTicketsFollowIt() {
        var calendar = api.get("/calendars/business").expect(200);
        var ticket = opened("complaint/service");
        var before = clock(ticket, "complaint-handled").dueAt();
        var longer = """
                {"name": "工作日", "zone": "Asia/Shanghai", "holidays": "none", "exceptions": [], "weekly": {
                  "MONDAY": ["09:00-18:00"], "TUESDAY": ["09:00-18:00"], "WEDNESDAY": [], "THURSDAY": ["09:00-18:00"],
                  "FRIDAY": ["09:00-18:00"]}}""";
        var preview = preview("{\"kind\": \"calendar\", \"key\": \"business\", \"definition\": " + longer + "}");
        assertThat(preview.json().at("/later").asInt()).isPositive();
        assertThat(preview.text("/items/0/after")).isNotEmpty();

        api.with("If-Match", calendar.header("ETag").orElseThrow())
                .put("/calendars/business", longer)
                .expect(200);
        assertThat(clock(ticket, "complaint-handled").dueAt()).isEqualTo(before);
        api.post("/recounts", "{\"kind\": \"calendar\", \"key\": \"business\", \"reason\": \"周三停工\"}")
                .expect(201);
        goOn();
        assertThat(clock(ticket, "complaint-handled").dueAt()).isEqualTo(Instant.parse("2031-03-06T02:00:00Z"));
    }

    @Test
    @Tag("REQ-SLA-09")
    void aClockIsExplainedByTheVersionOfTheCalendarItBeganWith() {
        var first = version("business");
        var old = opened("complaint/service");
        put("business", week("09:00-17:00"), null, "夏令工时").expect(200);
        var second = version("business");
        assertThat(second).isEqualTo(first + 1);
        var young = opened("complaint/service");

        var explained = explanation(old);
        assertThat(explained.json().at("/calendarVersion").asInt()).isEqualTo(first);
        assertThat(explained.json().at("/calendarInForce").asInt()).isEqualTo(second);
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofDays(1)));
        for (var ticket : new UUID[] {old, young}) {
            api.put("/tickets/" + ticket + "/withdrawal", Map.of("reason", "算了"))
                    .expect(200);
            assertThat(explanation(ticket).json().at("/recomputes").asBoolean()).isTrue();
        }
        assertThat(explanation(young).json().at("/calendarVersion").asInt()).isEqualTo(second);

        var history = api.get("/calendars/business/versions").expect(200);
        assertThat(history.text("/items/0/state")).isEqualTo("in_force");
        assertThat(history.text("/items/0/reason")).isEqualTo("夏令工时");
        assertThat(history.text("/items/0/by/name")).isNotEmpty();
        assertThat(history.text("/items/1/state")).isEqualTo("past");
    }

    @Test
    @Tag("REQ-SLA-09")
    void aPlannedVersionCountsFromItsMomentOn() {
        var before = version("technical-desk");
        var day = MONDAY_TEN.plus(Duration.ofDays(7));
        put("technical-desk", week("10:00-16:00"), MONDAY_TEN.minusSeconds(60), null)
                .refused(422, "calendar_refused");
        put("technical-desk", week("10:00-16:00"), day, null).expect(200);
        var planned = version("technical-desk");
        assertThat(api.get("/calendars/technical-desk/versions").text("/items/0/state"))
                .isEqualTo("planned");
        assertThat(explanation(opened("technical/repair"), "technical-response")
                        .json()
                        .at("/calendarVersion")
                        .asInt())
                .isLessThan(planned)
                .isGreaterThanOrEqualTo(before);
        company.clock().stopAt(day.plusSeconds(60));
        assertThat(api.get("/calendars/technical-desk/versions").text("/items/0/state"))
                .isEqualTo("in_force");
        assertThat(explanation(opened("technical/repair"), "technical-response")
                        .json()
                        .at("/calendarVersion")
                        .asInt())
                .isEqualTo(planned);
    }

    @Test
    void aChangedRuleOfPausesIsTriedBeforeOpenTicketsFollowIt() {
        var ticket = opened();
        var due = clock(ticket).dueAt();
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(10)));
        api.put("/tickets/" + ticket + "/waiting", Map.of()).expect(200);
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(70)));
        api.delete("/tickets/" + ticket + "/waiting").expect(200);
        assertThat(clock(ticket).dueAt()).isEqualTo(due.plus(Duration.ofHours(1)));
        var all = stopping();
        var less = all.stream()
                .filter(promise -> !promise.equals("general-response"))
                .toList();

        var preview = api.post(
                        "/recounts/previews", Map.of("kind", "pause", "key", "waiting_customer", "targets", less))
                .expect(200);
        assertThat(preview.json().at("/earlier").asInt()).isPositive();
        rule(less).expect(200);
        assertThat(clock(ticket).dueAt()).as("from now on").isEqualTo(due.plus(Duration.ofHours(1)));
        var pause = Map.of("kind", "pause", "key", "waiting_customer", "reason", "一并执行");
        api.post("/recounts", pause).expect(201);
        goOn();
        assertThat(clock(ticket).dueAt()).isEqualTo(due);
        assertThat(explanation(ticket, "general-response").text("/recounted/kind"))
                .isEqualTo("pause");

        rule(all).expect(200);
        api.post("/recounts", pause).expect(201);
        goOn();
        assertThat(clock(ticket).dueAt()).as("by the pauses the ticket had").isEqualTo(due.plus(Duration.ofHours(1)));
        api.post("/recounts", Map.of("kind", "pause", "key", "lunch", "reason", "x"))
                .refused(404, "no_such_pause");
    }

    private TestApi.Answer rule(java.util.List<String> targets) {
        return api.put(
                "/pauses/waiting_customer",
                Map.of("by", "handler", "most", "P10D", "calendar", "business", "targets", targets, "reason", "试"));
    }

    private java.util.List<String> stopping() {
        return api.get("/pauses")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(rule -> rule.at("/reason").asString().equals("waiting_customer"))
                .flatMap(rule -> rule.at("/targets").valueStream())
                .map(promise -> promise.asString())
                .toList();
    }

    private int version(String calendar) {
        return api.get("/calendars/" + calendar)
                .expect(200)
                .json()
                .at("/version")
                .asInt();
    }

    private TestApi.Answer put(
            String calendar, Map<String, Object> definition, @Nullable Instant from, @Nullable String reason) {
        var body = new java.util.HashMap<>(definition);
        body.put("from", from == null ? null : from.toString());
        body.put("reason", reason);
        return api.put("/calendars/" + calendar, body);
    }

    private static Map<String, Object> week(String hours) {
        return Map.of(
                "name", "工作日",
                "zone", "Asia/Shanghai",
                "holidays", "none",
                "weekly",
                        Map.of(
                                "MONDAY", new String[] {hours},
                                "TUESDAY", new String[] {hours},
                                "WEDNESDAY", new String[] {hours}));
    }

    private TestApi.Answer explanation(UUID ticket) {
        return explanation(ticket, "complaint-handled");
    }

    private TestApi.Answer explanation(UUID ticket, String promise) {
        return api.get("/clocks/" + clock(ticket, promise).id() + "/explanation")
                .expect(200);
    }

    @Test
    void whoMayNotChangeTheRuleMayNotLetTicketsFollowIt() {
        var body = "{\"kind\": \"target\", \"key\": \"general-response\", \"reason\": \"x\"}";
        company.api(company.person(Right.POLICY_READ)).post("/recounts", body).expect(403);
        var keeper = company.api(company.person(Right.CALENDAR_EDIT));
        keeper.post("/recounts", body).expect(403);
        assertThat(keeper.post("/recounts/previews", "{\"kind\": \"calendar\", \"key\": \"business\"}")
                        .expect(200)
                        .json()
                        .at("/items"))
                .isEmpty();
        api.post("/recounts", "{\"kind\": \"target\", \"key\": \"nothing\", \"reason\": \"x\"}")
                .refused(404, "no_such_target");
        api.post("/recounts", "{\"kind\": \"target\", \"key\": \"trainings\", \"reason\": \"x\"}")
                .refused(409, "recount_without_clock");
        api.get("/recounts/" + UUID.randomUUID()).refused(404, "no_such_recount");
        api.get("/recounts?limit=1").expect(200);
    }

    private TestApi.Answer preview(String body) {
        return api.post("/recounts/previews", body).expect(200);
    }

    private void goOn() {
        Tenancy.run(company.id(), () -> company.bean(GoOnRecounting.class).now());
    }

    private UUID opened() {
        return opened("information/usage");
    }

    private UUID opened(String category) {
        return UUID.fromString(api.post(
                        "/tickets",
                        Map.of("subject", "洗衣机", "category", category, "customer", Map.of("phone", "13900004412")))
                .expect(201)
                .text("/id"));
    }

    private Clock clock(UUID ticket) {
        return clock(ticket, "general-response");
    }

    private Clock clock(UUID ticket, String promise) {
        return company.inside(() -> company.bean(Clocks.class).ofTicket(new TicketId(ticket)).stream()
                .map(ClockRow::clock)
                .filter(clock -> clock.terms().promise().equals(promise))
                .findFirst()
                .orElseThrow());
    }

    private Instant nextDue(UUID ticket) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchSingle("select next_due_at from ticket.tickets where id = ?", ticket)
                .get(0, Instant.class));
    }
}
