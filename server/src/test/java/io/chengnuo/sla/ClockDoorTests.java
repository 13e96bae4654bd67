package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-SLA-01")
class ClockDoorTests {

    private TestCompany company;

    private String opened() {
        return company.api(company.administrator())
                .post("/tickets", """
                        {"subject": "空调漏水", "category": "technical/repair", "channel": "portal", "team": "%s",
                         "customer": {"email": "a@kunde.example"}}""".formatted(company.team("维修组 " + UUID.randomUUID())))
                .expect(201)
                .text("/id");
    }

    @Test
    void clocksShowWithTheTicketAndExplainThemselves() {
        var api = company.api(company.administrator());
        var ticket = opened();
        var clocks = api.get("/tickets/" + ticket + "/clocks").expect(200);
        assertThat(clocks.json().at("/items").size()).isGreaterThanOrEqualTo(5);
        var explanation = api.get("/clocks/" + clocks.text("/items/0/id") + "/explanation")
                .expect(200);
        assertThat(explanation.text("/clauseText/zh")).isNotEmpty();
        assertThat(explanation.text("/policyNumber")).isEqualTo("1.0");
        assertThat(explanation.json().at("/recomputes").asBoolean()).isTrue();
        assertThat(Duration.parse(explanation.text("/counted"))).isLessThan(Duration.ofMinutes(15));
    }

    @Test
    void foreignAndForgedClocksAreNotThere() {
        var api = company.api(company.administrator());
        api.get("/tickets/" + UUID.randomUUID() + "/clocks").refused(404, "no_such_ticket");
        api.get("/clocks/" + UUID.randomUUID() + "/explanation").refused(404, "no_such_clock");
        api.get("/clocks/42/explanation").expect(400);
        var ticket = opened();
        var clock = api.get("/tickets/" + ticket + "/clocks").text("/items/0/id");
        var stranger = company.api(company.person(Reach.TEAM, company.team("别组"), Right.TICKET_READ, Right.BOARD_READ));
        stranger.get("/tickets/" + ticket + "/clocks").refused(404, "no_such_ticket");
        stranger.get("/clocks/" + clock + "/explanation").refused(404, "no_such_ticket");
        company.anonymous().get("/tickets/" + ticket + "/clocks").expect(401);
        company.api(company.person(Right.CALENDAR_READ))
                .get("/clocks/" + clock + "/explanation")
                .expect(403);
    }

    @Test
    @Tag("REQ-SLA-14")
    void onlyABrokenPromiseTakesANote() {
        var api = company.api(company.administrator());
        var clock = api.get("/tickets/" + opened() + "/clocks").text("/items/0/id");
        var door = "/clocks/" + clock + "/breach-note";
        api.put(door, "{\"cause\": \"无人顶班\", \"action\": \"加人\"}").refused(409, "clock_not_broken");
        api.put(door, "{\"cause\": \"\", \"action\": \"加人\"}").expect(400);
        api.put(door, "{\"cause\": \"无人顶班\"}").expect(400);
        api.put(door, "{\"cause\": \"x\", \"action\": \"y\", \"blame\": \"z\"}").expect(400);
        company.inside(() -> company.bean(org.jooq.DSLContext.class)
                .execute("update sla.clocks set state = 'BREACHED' where id = ?::uuid", clock));
        var noted = api.put(door, "{\"cause\": \"无人顶班\", \"action\": \"加人\"}").expect(200);
        assertThat(noted.header("ETag")).contains("\"1\"");
        api.with("If-Match", "\"7\"")
                .put(door, "{\"cause\": \"a\", \"action\": \"b\"}")
                .expect(412);
        assertThat(api.get("/clocks/" + clock + "/explanation").text("/note/action"))
                .isEqualTo("加人");
    }
}
