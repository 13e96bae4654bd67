package io.chengnuo.sla.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.DefinePost;
import io.chengnuo.people.GivePost;
import io.chengnuo.people.Power;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.sla.WatchClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ChengnuoTest
@Tag("REQ-SLA-12")
class EscalationTests {

    private static final Instant MONDAY_TEN = Instant.parse("2031-03-03T02:00:00Z");

    private TestCompany company;
    private TestPerson agent;
    private TestPerson expert;
    private TestPerson manager;
    private UUID team;

    @BeforeEach
    void begin() {
        company.clock().stopAt(MONDAY_TEN);
        team = company.team("客服组 " + UUID.randomUUID());
        agent = company.person(
                Right.TICKET_READ, Right.TICKET_OPEN, Right.TICKET_REPLY, Right.TICKET_NOTE, Right.ESCALATION_READ);
        expert = holder("escalation_expert");
        manager = holder("escalation_manager");
    }

    @AfterEach
    void letTheClockRun() {
        company.clock().runAgain();
    }

    private TestPerson holder(String power) {
        var person = company.person(Right.TICKET_READ);
        company.inside(() -> {
            var post = company.bean(DefinePost.class)
                    .define(power + UUID.randomUUID(), "", "", List.of(new Power(power, null, null)), Map.of());
            return company.bean(GivePost.class).give(person.id(), post.id(), company.root(), team);
        });
        return person;
    }

    private String opened(String category) {
        return company.api(agent)
                .post("/tickets", """
                        {"subject": "空调漏水", "category": "%s", "channel": "phone", "team": "%s",
                         "customer": {"email": "a@kunde.example"}}""".formatted(category, team))
                .expect(201)
                .text("/id");
    }

    private void at(Duration after) {
        company.clock().stopAt(MONDAY_TEN.plus(after));
        Tenancy.as(company.id(), () -> company.bean(WatchClocks.class).now());
        company.catchUp();
        Tenancy.as(company.id(), () -> company.bean(RaiseEscalations.class).now());
    }

    private JsonNode of(String ticket) {
        return company.api(company.administrator())
                .get("/escalations?ticket=" + ticket)
                .expect(200)
                .json()
                .get("items");
    }

    private static JsonNode response(JsonNode all) {
        for (var one : all) {
            if (one.get("promise").asString().equals("technical-response")) {
                return one;
            }
        }
        throw new AssertionError("no escalation of the response: " + all);
    }

    private int unread(TestPerson person) {
        return company.api(person).get("/me/notices").json().get("unread").asInt();
    }

    @Test
    @Tag("REQ-SLA-11")
    void goesUpFromTheHandlerOverTheExpertToTheManagerWhenNobodyAnswers() {
        var ticket = opened("technical/repair");
        at(Duration.ofMinutes(12));
        assertThat(response(of(ticket)).get("level").asInt()).isEqualTo(1);
        assertThat(unread(agent)).isPositive();
        assertThat(unread(expert)).isZero();

        at(Duration.ofMinutes(16));
        assertThat(response(of(ticket)).get("level").asInt()).isEqualTo(2);
        assertThat(unread(expert)).isPositive();
        assertThat(unread(manager)).isZero();

        at(Duration.ofMinutes(32));
        var third = response(of(ticket));
        assertThat(third.get("level").asInt()).isEqualTo(3);
        assertThat(third.at("/steps/2/because").asString()).isEqualTo("unanswered");
        assertThat(unread(manager)).isPositive();
        at(Duration.ofMinutes(32));
        assertThat(response(of(ticket)).get("steps")).hasSize(3);
        var story = company.api(agent)
                .get("/tickets/" + ticket + "/events")
                .expect(200)
                .json()
                .toString();
        assertThat(story).contains("EscalationRaised");
    }

    @Test
    void whoAcknowledgesStopsItUntilThePromiseBreaks() {
        var ticket = opened("technical/repair");
        at(Duration.ofMinutes(12));
        var id = response(of(ticket)).get("id").asString();
        var api = company.api(agent);
        api.put("/escalations/" + id + "/acknowledgement", Map.of("note", "马上联系客户"))
                .expect(204);
        api.put("/escalations/" + id + "/acknowledgement", Map.of()).refused(409, "escalation_acknowledged");
        at(Duration.ofMinutes(14));
        assertThat(response(of(ticket)).get("state").asString()).isEqualTo("acknowledged");
        assertThat(response(of(ticket)).at("/acknowledgedBy/name").asString()).isEqualTo(agent.name());
        at(Duration.ofMinutes(16));
        assertThat(response(of(ticket)).get("state").asString()).isEqualTo("raised");
    }

    @Test
    void anAnswerEndsIt() {
        var ticket = opened("technical/repair");
        at(Duration.ofMinutes(12));
        company.api(agent)
                .post("/tickets/" + ticket + "/messages", Map.of("body", "师傅已出发", "visibility", "public"))
                .expect(201);
        company.catchUp();
        at(Duration.ofMinutes(40));
        var response = response(of(ticket));
        assertThat(response.get("state").asString()).isEqualTo("ended");
        assertThat(response.get("level").asInt()).isEqualTo(1);
        company.api(agent)
                .put("/escalations/" + response.get("id").asString() + "/acknowledgement", Map.of())
                .refused(409, "escalation_over");
    }

    @Test
    @Tag("REQ-SLA-12")
    void nobodyIsToldAfterAnAnswerThatWasNotHeardOfYet() {
        var ticket = opened("technical/repair");
        at(Duration.ofMinutes(12));
        company.api(agent)
                .post("/tickets/" + ticket + "/messages", Map.of("body", "师傅已出发", "visibility", "public"))
                .expect(201);
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(40)));
        Tenancy.as(company.id(), () -> company.bean(RaiseEscalations.class).now());
        assertThat(response(of(ticket)).get("level").asInt()).isEqualTo(1);
    }

    @Test
    @Tag("REQ-SLA-07")
    void majorProblemsHaveTheirOwnWayUp() {
        var ticket = opened("technical/repair");
        company.api(company.administrator())
                .put(
                        "/tickets/" + ticket + "/classification",
                        Map.of("major", true, "complexity", "complex", "reason", "影响面大"))
                .expect(200);
        at(Duration.ofMinutes(12));
        assertThat(response(of(ticket)).get("chain").asString()).isEqualTo("major");
    }

    @Test
    @Tag("REQ-SLA-13")
    void whatStandsStillIsListedAndEscalatedOnceWhateverItsState() {
        var ticket = opened("information/usage");
        company.api(agent).post("/tickets/" + ticket + "/messages", Map.of("body", "请提供型号", "visibility", "public"));
        company.api(agent).put("/tickets/" + ticket + "/waiting", Map.of()).expect(200);
        at(Duration.ofHours(2));
        assertThat(quiet()).isZero();
        at(Duration.ofDays(7));
        assertThat(quiet()).isPositive();
        assertThat(quiet()).isZero();
        at(Duration.ofDays(7));
        var stuck = company.api(company.administrator())
                .get("/escalations?kind=idle&ticket=" + ticket)
                .json()
                .get("items");
        assertThat(stuck).hasSize(1);
        assertThat(stuck.at("/0/chain").asString()).isEqualTo("idle-waiting");
        assertThat(stuck.at("/0/ticket/status").asString()).isEqualTo("waiting_customer");

        company.api(agent).post("/tickets/" + ticket + "/messages", Map.of("body", "再次提醒", "visibility", "public"));
        at(Duration.ofDays(7).plusMinutes(5));
        quiet();
        assertThat(company.api(company.administrator())
                        .get("/escalations?kind=idle&ticket=" + ticket)
                        .json()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("ended");
    }

    private int quiet() {
        return Tenancy.as(company.id(), () -> company.bean(WatchQuiet.class).now());
    }

    @Test
    @Tag("REQ-SLA-11")
    void theWaysUpAreDataThatTwoCannotChangeAtOnce() {
        var api = company.api(company.administrator());
        var chains = api.get("/escalation-chains").expect(200).json().get("items");
        assertThat(chains.size()).isGreaterThanOrEqualTo(7);
        var body = """
                {"rank": 5, "name": {"zh": "贵宾", "en": "Important customers"}, "kind": "promise", "active": true,
                 "when": {"tiers": ["high"]},
                 "levels": [{"on": "warned", "afterMinutes": 0, "to": ["manager"], "mail": true, "urgent": true}]}""";
        api.put("/escalation-chains/vip", body).expect(200);
        api.with("If-Match", "\"0\"").put("/escalation-chains/vip", body).expect(412);
        api.with("If-Match", "\"1\"").put("/escalation-chains/vip", body).expect(200);
        api.put("/escalation-chains/lazy", body.replace("\"promise\"", "\"idle\""))
                .refused(422, "chain_refused");
        company.api(agent).put("/escalation-chains/vip", body).expect(403);
    }

    @Test
    @Tag("REQ-SLA-14")
    void brokenPromisesAreListedUntilSomebodySaysWhy() {
        var ticket = opened("technical/repair");
        at(Duration.ofMinutes(40));
        var api = company.api(company.administrator());
        var open = api.get("/breaches?noted=false&promise=technical-response&team=" + team)
                .expect(200)
                .json()
                .get("items");
        assertThat(open).hasSize(1);
        assertThat(open.at("/0/ticket/id").asString()).isEqualTo(ticket);
        assertThat(Duration.parse(open.at("/0/delay").asString())).isEqualTo(Duration.ofMinutes(25));
        api.put(
                        "/clocks/" + open.at("/0/clock").asString() + "/breach-note",
                        Map.of("kind", "capacity", "cause", "人手不足", "action", "增派一人"))
                .expect(200);
        assertThat(api.get("/breaches?noted=false&promise=technical-response&team=" + team)
                        .json()
                        .get("items"))
                .isEmpty();
        var noted = api.get("/breaches?noted=true&kind=capacity&team=" + team).json();
        assertThat(noted.at("/items/0/note/action").asString()).isEqualTo("增派一人");
    }

    @Test
    void nobodySeesWhatIsOutOfReachUnlessTold() {
        var ticket = opened("technical/repair");
        at(Duration.ofMinutes(12));
        var id = response(of(ticket)).get("id").asString();
        var stranger = company.person(io.chengnuo.people.Reach.TEAM, company.team("外组"), Right.ESCALATION_READ);
        company.api(stranger).get("/escalations/" + id).refused(404, "no_such_escalation");
        assertThat(company.api(stranger)
                        .get("/escalations?ticket=" + ticket)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(company.api(agent)
                        .get("/escalations?mine=true&ticket=" + ticket)
                        .json()
                        .get("items"))
                .isNotEmpty();
    }
}
