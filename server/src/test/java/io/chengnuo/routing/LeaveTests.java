package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.Duty;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leave is asked for, granted by the lead, shown on the roster and obeyed by routing. */
@ChengnuoTest
@Tag("REQ-ORG-07")
class LeaveTests {

    private TestCompany company;
    private UUID desk;
    private TestPerson agent;
    private TestPerson lead;
    private Instant now;

    @BeforeEach
    void aDeskWithALead() {
        desk = company.team("台 " + UUID.randomUUID());
        agent = company.person(Reach.TEAM, desk, Right.TICKET_READ, Right.ROSTER_READ);
        lead = company.person(Reach.TEAM, desk, Right.ROSTER_READ, Right.ROSTER_EDIT, Right.TAKEOVER);
        var admin = company.api(company.administrator());
        admin.put("/teams/" + desk, Map.of("name", "台 " + desk, "kind", "customer_service", "lead", lead.id()))
                .expect(200);
        now = company.bean(Clock.class).instant();
    }

    @Test
    void leaveThatTheLeadGrantsIsOnTheRosterAndKeepsOffersAway() {
        var approval = ask();
        var week = "/roster/leaves?team=" + desk + "&week=" + monday();
        assertThat(company.api(lead).get(week).expect(200).text("/items/0/person"))
                .isEqualTo(agent.id().toString());
        assertThat(absentNow()).isFalse();
        company.api(lead).put("/approvals/" + approval + "/approval", Map.of()).expect(204);
        assertThat(absentNow()).isTrue();
        assertThat(company.api(lead).get(week).json().get("items")).isEmpty();
        assertThat(company.api(lead)
                        .get("/roster?team=" + desk + "&week=" + monday())
                        .expect(200)
                        .text("/absences/0/person"))
                .isEqualTo(agent.id().toString());
        assertThat(company.api(agent).get("/me/leaves").text("/items/0/state")).isEqualTo("granted");
        assertThat(company.api(agent).get("/me/presence").json().get("absent").asBoolean())
                .isTrue();
    }

    @Test
    void whatIsRefusedOrWithdrawnIsNoAbsence() {
        var refused = ask();
        company.api(agent).post("/me/leaves", body()).refused(409, "leave_asked_already");
        company.api(agent).put("/approvals/" + refused + "/approval", Map.of()).refused(403, "own_request");
        company.api(lead)
                .put("/approvals/" + refused + "/rejection", Map.of("reason", "人手不足"))
                .expect(204);
        assertThat(company.api(agent).get("/me/leaves").text("/items/0/reason")).isEqualTo("人手不足");
        var withdrawn = ask();
        company.api(agent)
                .put("/approvals/" + withdrawn + "/withdrawal", Map.of())
                .expect(204);
        assertThat(absentNow()).isFalse();
    }

    @Test
    void nobodyGrantsHimselfLeaveButIllnessIsJustSaid() {
        var mine = "/people/" + agent.id() + "/absences";
        company.api(agent).post(mine, Map.of("kind", "leave")).refused(409, "leave_is_asked_for");
        company.api(agent)
                .post("/me/leaves", Map.of("kind", "left", "from", now, "to", now.plusSeconds(60), "note", "x"))
                .refused(422, "no_such_leave");
        company.api(agent).post(mine, Map.of("kind", "sick")).expect(201);
        assertThat(absentNow()).isTrue();
    }

    private boolean absentNow() {
        return company.inside(() -> company.bean(Duty.class)
                .absent(agent.id(), company.bean(Clock.class).instant()));
    }

    private String ask() {
        company.api(agent).post("/me/leaves", body()).expect(201);
        return company.api(agent).get("/me/leaves").expect(200).text("/items/0/approval");
    }

    private Map<String, Object> body() {
        return Map.of(
                "kind",
                "leave",
                "from",
                now.minus(Duration.ofHours(1)),
                "to",
                now.plus(Duration.ofDays(2)),
                "note",
                "年假");
    }

    private String monday() {
        return now.atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toString();
    }
}
