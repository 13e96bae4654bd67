package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.people.Right;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans of the work, their risks and their fallbacks, through the doors. */
@ChengnuoTest
class WorkPlanTests {

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-14")
    @Tag("REQ-SRQ-15")
    void aHighRiskRequestWaitsForAnApprovedRiskPlan() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "technical", Map.of("body", "机器漏电，要求赔偿 80000 元，否则起诉"));
        var work = "/tickets/" + id + "/work";
        assertThat(agent.get(work).json().get("highRisk").asBoolean()).isTrue();
        assertThat(TestDesk.fields(
                        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                                .refused(409, "step_incomplete")))
                .contains("riskPlan");
        var helper = new TestWork(company, agent);
        var approver = helper.approver("risk_plan");
        helper.riskPlan(id);
        assertThat(agent.get(work).text("/riskPlan/state")).isEqualTo("asked");
        helper.advance(id);
        var approval = agent.get(work).text("/riskPlan/approval");
        assertThat(TestDesk.fields(
                        agent.put(work + "/stage", Map.of("stage", "resources")).refused(409, "step_incomplete")))
                .contains("riskPlan");
        company.api(approver)
                .put("/approvals/" + approval + "/rejection", Map.of("reason", "补充应急联系人"))
                .expect(204);
        assertThat(agent.get(work).text("/riskPlan/state")).isEqualTo("rejected");
        helper.riskPlan(id);
        company.api(approver)
                .put("/approvals/" + agent.get(work).text("/riskPlan/approval") + "/approval", Map.of())
                .expect(204);
        helper.advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("resources");
        assertThat(TestDesk.kinds(agent, id)).contains("RiskPlanAsked", "RiskPlanDecided");
    }

    @Test
    @Tag("REQ-SRQ-20")
    @Tag("REQ-SRQ-21")
    void thePlanNamesPeopleAndTimesAndGivesTheExpectedCompletion() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "technical", Map.of());
        var work = "/tickets/" + id + "/work";
        var helper = new TestWork(company, agent);
        var byProcedure = agent.get(work).text("/expectedAt");
        assertThat(byProcedure).isNotBlank();
        var soon = company.clock().instant().plus(Duration.ofDays(40)).toString();
        helper.plan(
                id,
                List.of(Map.of(
                        "title", "上门勘察", "person", company.administrator().id(), "dueAt", soon)),
                Map.of("delivery", soon));
        var shown = agent.get(work);
        assertThat(shown.text("/expectedAt")).isEqualTo(soon);
        assertThat(shown.text("/milestones/0/title")).isEqualTo("上门勘察");
        assertThat(shown.text("/people/" + company.administrator().id())).isEqualTo("管理员");
        agent.put(work + "/plan/agreement", Map.of("how", "phone", "note", "客户电话同意"))
                .expect(200);
        agent.put(work + "/plan/agreement", Map.of("how", "phone", "note", "再次"))
                .refused(409, "already_agreed");
        agent.put(work + "/milestones/" + shown.text("/milestones/0/id"), Map.of("deviation", "晚到一小时"))
                .expect(200);
        assertThat(agent.get(work).text("/milestones/0/deviation")).isEqualTo("晚到一小时");
    }

    @Test
    @Tag("REQ-SRQ-21")
    @Tag("REQ-SRQ-39")
    void aMilestonePastItsTimeAlertsItsHolderOnce() {
        var agent = TestDesk.agent(company);
        var holder = company.person(Right.TICKET_READ);
        var id = TestDesk.open(agent, "technical", Map.of());
        new TestWork(company, agent)
                .plan(
                        id,
                        List.of(
                                Map.of(
                                        "title", "上门勘察",
                                        "person", holder.id(),
                                        "dueAt",
                                                company.clock()
                                                        .instant()
                                                        .minusSeconds(60)
                                                        .toString()),
                                Map.of(
                                        "title",
                                        "交付",
                                        "dueAt",
                                        company.clock()
                                                .instant()
                                                .plusSeconds(9000)
                                                .toString())),
                        Map.of());
        company.inside(() -> company.bean(WatchMilestones.class).now());
        company.inside(() -> company.bean(WatchMilestones.class).now());
        assertThat(company.api(holder).get("/me/notices").expect(200).text())
                .containsOnlyOnce("milestone_missed")
                .contains("上门勘察")
                .doesNotContain("交付");
        assertThat(TestDesk.kinds(agent, id)).containsOnlyOnce("MilestoneMissed");
    }

    @Test
    @Tag("REQ-SRQ-39")
    void aDeviationDuringDeliveryAlertsWhoAnswersForThePlan() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "technical/repair", Map.of());
        new TestWork(company, agent).plan(id, List.of(), Map.of());
        agent.put("/tickets/" + id + "/work/lists/@delivery/commissioning", Map.of("deviation", "墙体不牢，改装支架"))
                .expect(200);
        assertThat(company.api(company.administrator())
                        .get("/me/notices")
                        .expect(200)
                        .text())
                .contains("work_deviation", "墙体不牢，改装支架");
    }

    @Test
    @Tag("REQ-SRQ-22")
    void oneActionSwitchesToTheFallback() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "technical", Map.of());
        var work = "/tickets/" + id + "/work";
        agent.put(work + "/plan/fallback", Map.of("trigger", "system_failed", "reason", "系统停机"))
                .refused(409, "no_plan");
        new TestWork(company, agent).plan(id, List.of(), Map.of());
        agent.put(work + "/plan/fallback", Map.of("trigger", "system_failed", "reason", "系统停机"))
                .expect(200);
        var shown = agent.get(work);
        assertThat(shown.text("/plan/fallback")).isEqualTo("system_failed");
        assertThat(shown.text("/plan/fallbackReason")).isEqualTo("系统停机");
        agent.put(work + "/plan/fallback", Map.of("trigger", "needs_changed", "reason", "又变了"))
                .refused(409, "fallback_taken");
        assertThat(TestDesk.kinds(agent, id)).contains("FellBack");
    }
}
