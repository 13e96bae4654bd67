package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How promises were kept and where time was spent: every number is counted from clocks and facts, and opens what is behind it. */
@ChengnuoTest
class AttainmentTests {

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
    @Tag("REQ-SLA-17")
    void keptBrokenOpenAndPausedAreCountedByAnyQuestionAndOpenTheirTickets() {
        var team = company.team("维修组");
        var kept = opened("technical/repair", team);
        opened("technical/repair", team);
        var paused = opened("technical/software", team);
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(5)));
        answer(kept);
        api.put("/tickets/" + paused + "/waiting", Map.of()).expect(200);
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(16)));
        Tenancy.run(company.id(), () -> company.bean(WatchClocks.class).now());

        var question = "from=2031-03-03&to=2031-03-03&team=" + team;
        var byPromise = api.get("/attainment?by=promise&" + question).expect(200);
        var response = line(byPromise, "technical-response");
        assertThat(response.at("/kept").asInt()).isEqualTo(1);
        assertThat(response.at("/broken").asInt()).isEqualTo(2);
        assertThat(response.at("/share").asDouble()).isEqualTo(33.3);
        assertThat(response.at("/average").asString()).isEqualTo("PT5M");
        assertThat(response.at("/clause").asString()).isEqualTo("3.5");
        var solution = line(byPromise, "technical-solution");
        assertThat(solution.at("/open").asInt()).isEqualTo(2);
        assertThat(solution.at("/paused").asInt()).isEqualTo(1);

        var behind = api.get("/attainment/promises?promise=technical-response&outcome=kept&" + question)
                .expect(200);
        assertThat(behind.json().at("/items")).hasSize(1);
        assertThat(behind.text("/items/0/ticket/id")).isEqualTo(kept.toString());
        for (var by : new String[] {"team", "person", "channel", "tier", "day", "week", "month"}) {
            var sum = api.get("/attainment?by=" + by + "&promise=technical-response&" + question)
                    .expect(200)
                    .json()
                    .at("/items")
                    .valueStream()
                    .mapToInt(item -> item.at("/broken").asInt())
                    .sum();
            assertThat(sum).as(by).isEqualTo(2);
        }
        assertThat(line(api.get("/attainment?by=team&" + question), team.toString())
                        .at("/name")
                        .asString())
                .isEqualTo("维修组");
        assertThat(api.get("/attainment?from=2031-03-04&to=2031-03-03").status())
                .isEqualTo(422);

        var stranger = company.api(company.person(Reach.TEAM, company.team("别组"), Right.BOARD_READ));
        assertThat(stranger.get("/attainment?" + question).expect(200).json().at("/items"))
                .isEmpty();
        company.api(company.person(Right.TICKET_READ)).get("/attainment").expect(403);
    }

    @Test
    @Tag("REQ-SLA-17")
    void theReportIsTakenAsAFile() {
        opened("technical/repair", company.team("外勤组"));
        var csv = api.with("Accept-Language", "zh-CN")
                .get("/attainment/export?by=promise&from=2031-03-03&to=2031-03-03")
                .expect(200);
        assertThat(csv.text()).contains("达标率（%）").contains("技术类问题响应时间");
        assertThat(csv.header("Content-Disposition").orElseThrow()).contains("attainment-2031-03-03");
        var excel = api.get("/attainment/export?by=team&format=XLSX").expect(200);
        assertThat(excel.bytes()).startsWith('P', 'K');
    }

    @Test
    @Tag("REQ-SLA-16")
    void waitingTimesAreATrendByStageAndTheLongestStayOpensItsTicket() {
        var team = company.team("热线组");
        var quick = opened("information/usage", team);
        var slow = opened("information/usage", team);
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(10)));
        api.put("/tickets/" + quick + "/handler", Map.of()).expect(200);
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(50)));
        api.put("/tickets/" + slow + "/handler", Map.of()).expect(200);
        company.catchUp();

        var waits = api.get("/waits?step=week&stage=reception&team=" + team + "&from=2031-03-01&to=2031-03-05")
                .expect(200);
        assertThat(waits.json().at("/points")).hasSize(1);
        assertThat(waits.text("/points/0/from")).isEqualTo("2031-03-03");
        assertThat(waits.json().at("/points/0/count").asInt()).isEqualTo(2);
        assertThat(waits.json().at("/points/0/median").asInt()).isEqualTo(1_800);
        assertThat(waits.json().at("/points/0/p90").asInt()).isEqualTo(2_760);
        assertThat(waits.json().at("/stages/0/worst").asInt()).isEqualTo(3_000);
        var stays = api.get("/waits/stays?limit=1&stage=reception&team=" + team + "&from=2031-03-01&to=2031-03-05")
                .expect(200);
        assertThat(stays.text("/items/0/ticket")).isEqualTo(slow.toString());
        var next = api.get("/waits/stays?limit=1&stage=reception&team=" + team
                        + "&from=2031-03-01&to=2031-03-05&cursor=" + stays.text("/next"))
                .expect(200);
        assertThat(next.text("/items/0/ticket")).isEqualTo(quick.toString());
    }

    private UUID opened(String category, UUID team) {
        return UUID.fromString(api.post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "洗衣机",
                                "category",
                                category,
                                "team",
                                team.toString(),
                                "customer",
                                Map.of("phone", "13900004413")))
                .expect(201)
                .text("/id"));
    }

    private void answer(UUID ticket) {
        api.post("/tickets/" + ticket + "/messages", Map.of("body", "明天上门", "visibility", "public", "kind", "answer"))
                .expect(201);
    }

    private static JsonNode line(TestApi.Answer report, String key) {
        return report.json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
