package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stages of a ticket by its procedure, through the doors. */
@ChengnuoTest
class WorkDoorTests {

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-24")
    @Tag("REQ-SRQ-18")
    void fiveStagesFollowOneAnother() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "technical", Map.of());
        var work = "/tickets/" + id + "/work";
        var helper = new TestWork(company, agent);
        var stages = agent.get(work).expect(200);
        assertThat(stages.json().at("/procedure/stages"))
                .extracting(stage -> stage.get("phase").asString())
                .contains("analysis", "plan", "resources", "execution", "delivery");
        agent.put(work + "/stage", Map.of("stage", "delivery")).refused(409, "stage_not_next");
        helper.advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("plan");
        helper.advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("resources");
        assertThat(TestDesk.fields(
                        agent.put(work + "/stage", Map.of("stage", "execution")).refused(409, "step_incomplete")))
                .anyMatch(field -> field.startsWith("preparation."));
        helper.advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("execution");
        helper.advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("delivery");
        assertThat(TestDesk.kinds(agent, id)).contains("StageEntered", "NeedAnalysed", "PlanWritten", "ItemTicked");
    }

    @Test
    @Tag("REQ-SRQ-51")
    void staysTellHowLongEachStageTook() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "information", Map.of());
        var work = new TestWork(company, agent);
        work.advance(id);
        work.advance(id);
        var stays = agent.get("/tickets/" + id + "/work").json().get("stays");
        assertThat(stays).extracting(stay -> stay.get("stage").asString()).containsExactly("search", "understand");
        assertThat(stays.get(0).get("enteredAt").asString())
                .isEqualTo(stays.get(1).get("leftAt").asString());
        assertThat(stays)
                .allSatisfy(stay -> assertThat(stay.get("leftBy").isNull()).isFalse());
    }

    @Test
    @Tag("REQ-SRQ-51")
    void anotherKindOfRequestGoesThroughAnotherProcedureAndTheOldRecordStays() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "information", Map.of());
        new TestWork(company, agent).advance(id);
        agent.put("/tickets/" + id + "/classification", Map.of("category", "technical/repair", "reason", "其实是报修"))
                .expect(200);
        var shown = agent.get("/tickets/" + id + "/work");
        assertThat(shown.text("/procedure/key")).isEqualTo("repair");
        assertThat(shown.text("/stays/0/leaving")).isEqualTo("switched");
        assertThat(shown.text("/stays/0/reason")).isEqualTo("其实是报修");
        assertThat(TestDesk.kinds(agent, id)).contains("ProcedureSwitched");
    }

    @Test
    @Tag("REQ-SRQ-29")
    void executionsAreOnRecordAndLeaveTheHouseAsAFile() {
        var agent = TestDesk.agent(company);
        var lead = company.api(company.person(Right.TICKET_READ, Right.TICKET_EXPORT));
        var id = TestDesk.delivered(company, agent, "technical/repair");
        var number = agent.get("/tickets/" + id).text("/number");
        var entry = lead.get("/executions?q=" + number).expect(200);
        assertThat(entry.text("/items/0/number")).isEqualTo(number);
        assertThat(entry.text("/items/0/leaving")).isEqualTo("delivered");
        assertThat(entry.text("/items/0/leftBy/name")).isNotBlank();
        var csv = lead.get("/executions/export?format=csv&q=" + number)
                .expect(200)
                .text();
        assertThat(csv).contains(number);
        agent.get("/executions/export?format=csv").refused(403, "right_missing");
    }

    @Test
    @Tag("REQ-SRQ-30")
    @Tag("REQ-SRQ-48")
    void theBoardShowsWhereEveryRequestStands() {
        var agent = TestDesk.agent(company);
        var team = company.team("维修组");
        var id = TestDesk.open(agent, "technical/repair", Map.of("team", team, "urgency", "high", "impact", "high"));
        company.catchUp();
        var lead = company.api(company.person(Reach.TEAM, team, Right.TICKET_READ));
        var board = lead.get("/process?team=" + team + "&priority=p1&procedure=repair&phase=analysis")
                .expect(200);
        assertThat(board.text("/items/0/ticket")).isEqualTo(id);
        assertThat(board.text("/items/0/stage/zh")).isEqualTo("故障登记");
        assertThat(board.text("/items/0/since")).isNotBlank();
        assertThat(lead.get("/process?phase=execution&team=" + team).json().get("items"))
                .isEmpty();
        var elsewhere = company.api(company.person(Reach.TEAM, company.team("别组"), Right.TICKET_READ));
        assertThat(elsewhere.get("/process?team=" + team).json().get("items")).isEmpty();
    }

    @Test
    @Tag("REQ-SRQ-24")
    void twoWhoMoveAtTheSameTimeDoNotOverrunEachOther() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "information", Map.of());
        var work = "/tickets/" + id + "/work";
        agent.put(work + "/identity", Map.of("means", "known", "readBack", true))
                .expect(200);
        var read = agent.get(work).header("ETag").orElseThrow();
        agent.with("If-Match", read)
                .put(work + "/form", Map.of("values", Map.of("question", "怎么除霜")))
                .expect(200);
        agent.with("If-Match", read)
                .put(work + "/form", Map.of("values", Map.of("question", "怎么清洗")))
                .refused(412, "changed_meanwhile");
    }

    @Test
    @Tag("REQ-SRQ-30")
    void whoCannotReachTheTicketFindsNoWork() {
        var id = TestDesk.open(TestDesk.agent(company), "information", Map.of());
        var far = company.api(company.person(Reach.OWN, company.team("别组二"), TestDesk.AGENT));
        far.get("/tickets/" + id + "/work").refused(404, "no_such_ticket");
        far.put("/tickets/" + id + "/work/identity", Map.of("means", "known", "readBack", true))
                .refused(404, "no_such_ticket");
    }
}
