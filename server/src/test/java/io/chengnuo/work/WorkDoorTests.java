package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestApi.Answer;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The work on a ticket by its procedure, through its doors. */
@ChengnuoTest
class WorkDoorTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_NOTE,
        Right.TICKET_ASSIGN,
        Right.TICKET_TRANSFER,
        Right.TICKET_DELIVER,
        Right.TICKET_CLOSE,
        Right.TICKET_REOPEN
    };

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-08")
    void aMandatoryFieldBlocksProgressUntilItIsFilled() {
        var agent = agent();
        var id = open(agent, "information", Map.of());
        var work = "/tickets/" + id + "/work";
        var refused = agent.put(work + "/stage", Map.of("stage", "search")).refused(409, "step_incomplete");
        assertThat(fields(refused)).contains("identity", "question", "checklist.read-back");
        assertThat(refused.text("/errors/0/message")).isNotBlank();
        agent.put(work + "/identity", Map.of("means", "order_number", "readBack", true))
                .expect(200);
        assertThat(fields(agent.post("/tickets/" + id + "/deliveries", Map.of("result", "已答复", "explanation", "见说明书"))
                        .refused(409, "step_incomplete")))
                .contains("source", "answer");
        new TestWork(company, agent).advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("search");
        new TestWork(company, agent).readyToDeliver(id);
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "已答复", "explanation", "见说明书"))
                .expect(201);
        assertThat(agent.get(work).text("/stage")).isEqualTo("confirm");
    }

    @Test
    @Tag("REQ-SRQ-08")
    @Tag("REQ-SRQ-27")
    void aSmallMatterNeedsNoRecordUnlessOneWasBegunAndAReturnAlwaysNeedsIts() {
        var agent = agent();
        var small = open(agent, "information", Map.of());
        agent.post("/tickets/" + small + "/deliveries", Map.of("result", "已答复", "explanation", "见说明书"))
                .expect(201);
        var goods = open(agent, "transaction/return", Map.of());
        agent.post("/tickets/" + goods + "/transfers", Map.of("toTeam", company.team("仓库"), "reason", "收货"))
                .refused(409, "step_incomplete");
    }

    @Test
    @Tag("REQ-SRQ-08")
    void identityAndReadBackAreConfirmedFirst() {
        var agent = agent();
        var id = open(agent, "information", Map.of());
        var work = "/tickets/" + id + "/work";
        agent.put(work + "/identity", Map.of("means", "order_number", "readBack", false))
                .expect(200);
        assertThat(fields(agent.put(work + "/stage", Map.of("stage", "search")).refused(409, "step_incomplete")))
                .contains("identity");
        agent.put(work + "/identity", Map.of("means", "order_number", "readBack", true))
                .expect(200);
        assertThat(agent.get(work).json().at("/missing/toNext").toString()).doesNotContain("identity");
        assertThat(kinds(agent, id)).contains("IdentityChecked");
    }

    @Test
    @Tag("REQ-SRQ-08")
    void valuesMustBeOfTheKindTheFieldTakes() {
        var agent = agent();
        var id = open(agent, "technical/repair", Map.of());
        var form = "/tickets/" + id + "/work/form";
        refusedValue(agent, form, "symptom", 5);
        refusedValue(agent, form, "symptom", " ");
        refusedValue(agent, form, "bought-on", "昨天");
        refusedValue(agent, form, "warranty", "forever");
        refusedValue(agent, form, "cost", "免费");
        refusedValue(agent, form, "cost", -1);
        refusedValue(agent, form, "engineer", "00000000-0000-0000-0000-000000000001");
        refusedValue(agent, form, "came-back", "yes");
        refusedValue(agent, form, "no-such-field", "x");
        agent.put(form, Map.of("values", Map.of("symptom", "不制冷", "cost", 12.5, "bought-on", "2025-11-02")))
                .expect(200);
        assertThat(agent.get("/tickets/" + id + "/work").text("/answers/symptom"))
                .isEqualTo("不制冷");
        var empty = new HashMap<String, Object>();
        empty.put("symptom", null);
        agent.put(form, Map.of("values", empty)).expect(200);
        assertThat(agent.get("/tickets/" + id + "/work").json().at("/answers").toString())
                .doesNotContain("不制冷");
    }

    @Test
    @Tag("REQ-SRQ-08")
    void aFileOfAFormIsThereAndBelongsToTheTicket() {
        var agent = agent();
        var id = open(agent, "technical/repair", Map.of());
        var other = open(agent, "technical/repair", Map.of());
        var form = "/tickets/" + id + "/work/form";
        refusedValue(agent, form, "photo", "00000000-0000-0000-0000-000000000001");
        refusedValue(agent, form, "photo", TestWork.uploaded(agent()));
        var photo = TestWork.uploaded(agent);
        agent.put(form, Map.of("values", Map.of("photo", photo))).expect(200);
        agent.put(form, Map.of("values", Map.of("photo", photo))).expect(200);
        assertThat(agent.get("/tickets/" + id + "/work").text("/files/" + photo))
                .isEqualTo("photo.txt");
        agent.get("/tickets/" + id + "/files/" + photo).expect(200);
        refusedValue(agent, "/tickets/" + other + "/work/form", "photo", photo);
    }

    private static void refusedValue(TestApi agent, String form, String field, Object value) {
        assertThat(fields(
                        agent.put(form, Map.of("values", Map.of(field, value))).refused(422, "wrong_values")))
                .containsExactly("values." + field);
    }

    @Test
    @Tag("REQ-SRQ-08")
    void reworkForMissingDataIsCounted() {
        var agent = agent();
        var before = count(agent);
        var id = open(agent, "information", Map.of());
        var work = new TestWork(company, agent);
        work.advance(id);
        agent.put("/tickets/" + id + "/work/stage", Map.of("stage", "understand"))
                .refused(422, "why_needed");
        agent.put(
                        "/tickets/" + id + "/work/stage",
                        Map.of("stage", "understand", "reason", "型号没问", "cause", "missing_data"))
                .expect(200);
        assertThat(count(agent)).isEqualTo(before + 1);
        assertThat(agent.get("/tickets/" + id + "/work").text("/stays/0/cause")).isEqualTo("missing_data");
    }

    private static int count(TestApi agent) {
        return agent.get("/process/rework")
                .expect(200)
                .json()
                .at("/byCause/missing_data")
                .asInt(0);
    }

    @Test
    @Tag("REQ-SRQ-23")
    @Tag("REQ-SRQ-25")
    void aLaterStepIsNotCompleteWhileTheRecordOfAnEarlierOneIsEmpty() {
        var agent = agent();
        var id = open(agent, "technical", Map.of());
        var work = "/tickets/" + id + "/work";
        agent.put(work + "/identity", Map.of("means", "order_number", "readBack", true))
                .expect(200);
        assertThat(fields(agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                        .refused(409, "step_incomplete")))
                .contains("analysis", "plan");
        agent.put(work + "/analysis", Map.of("wanted", "联网", "outside", "", "means", List.of("data")))
                .refused(400, "invalid_request");
        agent.put(
                        work + "/analysis",
                        Map.of("wanted", "联网", "outside", "不换路由器", "means", List.of("data", "site_survey")))
                .expect(200);
        assertThat(fields(agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                        .refused(409, "step_incomplete")))
                .contains("plan")
                .doesNotContain("analysis");
        new TestWork(company, agent).readyToDeliver(id);
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                .expect(201);
        assertThat(agent.get(work).text("/analysis/outside")).isEqualTo("不换路由器");
    }

    @Test
    @Tag("REQ-SRQ-24")
    @Tag("REQ-SRQ-18")
    void fiveStagesFollowOneAnother() {
        var agent = agent();
        var id = open(agent, "technical", Map.of());
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
        assertThat(fields(
                        agent.put(work + "/stage", Map.of("stage", "execution")).refused(409, "step_incomplete")))
                .anyMatch(field -> field.startsWith("preparation."));
        helper.advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("execution");
        helper.advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("delivery");
        assertThat(kinds(agent, id)).contains("StageEntered", "NeedAnalysed", "PlanWritten", "ItemTicked");
    }

    @Test
    @Tag("REQ-SRQ-07")
    void anAnswerIsKeptWithItsSource() {
        var agent = agent();
        var id = open(agent, "information", Map.of());
        var work = new TestWork(company, agent);
        work.advance(id);
        assertThat(fields(agent.put("/tickets/" + id + "/work/stage", Map.of("stage", "answer"))
                        .refused(409, "step_incomplete")))
                .contains("source");
        work.advance(id);
        work.advance(id);
        assertThat(agent.get("/tickets/" + id + "/work").text("/stage")).isEqualTo("confirm");
        assertThat(agent.get("/tickets/" + id + "/work").text("/answers/source"))
                .isNotBlank();
    }

    @Test
    @Tag("REQ-SRQ-14")
    @Tag("REQ-SRQ-15")
    void aHighRiskRequestWaitsForAnApprovedRiskPlan() {
        var agent = agent();
        var id = open(agent, "technical", Map.of("body", "机器漏电，要求赔偿 80000 元，否则起诉"));
        var work = "/tickets/" + id + "/work";
        assertThat(agent.get(work).json().get("highRisk").asBoolean()).isTrue();
        assertThat(fields(agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                        .refused(409, "step_incomplete")))
                .contains("riskPlan");
        var helper = new TestWork(company, agent);
        var approver = helper.approver("risk_plan");
        helper.riskPlan(id);
        assertThat(agent.get(work).text("/riskPlan/state")).isEqualTo("asked");
        helper.advance(id);
        var approval = agent.get(work).text("/riskPlan/approval");
        assertThat(fields(
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
        assertThat(kinds(agent, id)).contains("RiskPlanAsked", "RiskPlanDecided");
    }

    @Test
    @Tag("REQ-SRQ-20")
    @Tag("REQ-SRQ-21")
    void thePlanNamesPeopleAndTimesAndGivesTheExpectedCompletion() {
        var agent = agent();
        var id = open(agent, "technical", Map.of());
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
        var agent = agent();
        var holder = company.person(Right.TICKET_READ);
        var id = open(agent, "technical", Map.of());
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
        assertThat(kinds(agent, id)).containsOnlyOnce("MilestoneMissed");
    }

    @Test
    @Tag("REQ-SRQ-39")
    void aDeviationDuringDeliveryAlertsWhoAnswersForThePlan() {
        var agent = agent();
        var id = open(agent, "technical/repair", Map.of());
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
    @Tag("REQ-SRQ-37")
    void aHandOverBetweenDepartmentsWithoutItsDataIsRefusedAndSaysWhat() {
        var agent = agent();
        var id = open(agent, "transaction/return", Map.of());
        var work = "/tickets/" + id + "/work";
        var helper = new TestWork(company, agent);
        var missing = java.util.Set.of("order-number", "goods", "reason", "way-back");
        while (!agent.get(work).text("/missing/next").equals("receipt")) {
            helper.advance(id);
        }
        var emptied = new HashMap<String, Object>();
        missing.forEach(field -> emptied.put(field, null));
        agent.put(work + "/form", Map.of("values", emptied)).expect(200);
        var refused = agent.put(work + "/stage", Map.of("stage", "receipt")).refused(409, "step_incomplete");
        assertThat(fields(refused)).containsAll(missing).doesNotContain("photo", "return-tracking");
        assertThat(refused.text("/errors/0/message")).isNotBlank();
        helper.advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("receipt");
    }

    @Test
    @Tag("REQ-SRQ-22")
    void oneActionSwitchesToTheFallback() {
        var agent = agent();
        var id = open(agent, "technical", Map.of());
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
        assertThat(kinds(agent, id)).contains("FellBack");
    }

    @Test
    @Tag("REQ-SRQ-38")
    void theCustomerConfirmsStandardWayAndDateBeforeDelivery() {
        var agent = agent();
        var id = open(agent, "technical", Map.of());
        var work = "/tickets/" + id + "/work";
        agent.put(work + "/identity", Map.of("means", "order_number", "readBack", true))
                .expect(200);
        assertThat(fields(agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                        .refused(409, "step_incomplete")))
                .contains("agreement");
        agent.put(work + "/agreement/confirmation", Map.of("how", "phone", "note", "x"))
                .refused(404, "no_agreement");
        new TestWork(company, agent).readyToDeliver(id);
        assertThat(agent.get(work).text("/agreement/confirmedAt")).isNotBlank();
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                .expect(201);
        assertThat(kinds(agent, id)).contains("AcceptanceProposed", "AcceptanceAgreed");
    }

    @Test
    @Tag("REQ-SRQ-39")
    void deliveryStepsAreTickedLiveWithTheirDeviation() {
        var agent = agent();
        var id = open(agent, "technical/repair", Map.of());
        var lists = "/tickets/" + id + "/work/lists/@delivery/";
        agent.put(lists + "commissioning", Map.of("deviation", "电压偏低，加装稳压器")).expect(200);
        assertThat(agent.get("/tickets/" + id + "/work").text("/ticks/0/deviation"))
                .isEqualTo("电压偏低，加装稳压器");
        agent.delete(lists + "commissioning").expect(200);
        assertThat(agent.get("/tickets/" + id + "/work").json().get("ticks")).isEmpty();
        agent.put(lists + "no-such", Map.of()).refused(404, "no_such_item");
    }

    @Test
    @Tag("REQ-SRQ-40")
    void aFailedItemSendsTheRequestBackToExecution() {
        var agent = agent();
        var id = delivered(agent, "technical/repair");
        var work = "/tickets/" + id + "/work";
        assertThat(agent.get(work).text("/stage")).isEqualTo("return");
        agent.put(work + "/acceptance/function", Map.of("passed", true)).expect(200);
        agent.put(work + "/acceptance/performance", Map.of("passed", false)).refused(422, "why_needed");
        agent.put(work + "/acceptance/performance", Map.of("passed", false, "note", "噪音大"))
                .expect(200);
        assertThat(agent.get("/tickets/" + id).text("/status")).isEqualTo("in_progress");
        var shown = agent.get(work);
        assertThat(shown.text("/stage")).isEqualTo("repair");
        assertThat(shown.text("/stays/0/leaving")).isEqualTo("disputed");
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "重修", "explanation", "好"))
                .expect(201);
        agent.put(work + "/acceptance/performance", Map.of("passed", true)).expect(200);
        assertThat(agent.get(work).json().at("/acceptance/0/round").asInt()).isEqualTo(2);
    }

    @Test
    @Tag("REQ-SRQ-43")
    void somebodyElseChecksThePackage() {
        var packer = agent();
        var other = agent();
        var id = open(packer, "technical/repair", Map.of());
        var work = "/tickets/" + id + "/work";
        packer.put(work + "/package-check", Map.of("complete", true)).refused(409, "step_incomplete");
        packer.post(work + "/documents", Map.of("item", "report", "name", "维修报告", "revision", "1.0"))
                .expect(200);
        packer.put(work + "/package-check", Map.of("complete", true)).refused(409, "own_package");
        other.put(work + "/package-check", Map.of("complete", true)).expect(200);
        assertThat(packer.get(work).json().at("/packageCheck/complete").asBoolean())
                .isTrue();
        packer.post(work + "/documents", Map.of("name", "使用说明", "revision", "2.1"))
                .expect(200);
        assertThat(packer.get(work).json().get("packageCheck").isNull()).isTrue();
    }

    @Test
    @Tag("REQ-SRQ-44")
    void closingWithoutASignatureNeedsAnApprovedException() {
        var agent = agent();
        var id = delivered(agent, "technical/repair");
        new TestWork(company, agent).readyToClose(id);
        agent.put("/tickets/" + id + "/verification", "{}").expect(200);
        agent.put("/tickets/" + id + "/confirmation", Map.of("how", "confirmed", "note", "电话确认"))
                .expect(200);
        assertThat(fields(agent.put("/tickets/" + id + "/closure", "{}").refused(409, "step_incomplete")))
                .containsExactly("signature");
        var approver = new TestWork(company, agent).approver("close_exception");
        agent.put("/tickets/" + id + "/work/closing-exception", Map.of("reason", "客户出国，电话录音确认"))
                .expect(200);
        company.api(approver)
                .put(
                        "/approvals/"
                                + agent.get("/tickets/" + id + "/work").text("/closingException/approval")
                                + "/approval",
                        Map.of())
                .expect(204);
        agent.put("/tickets/" + id + "/closure", "{}").expect(200);
        agent.put("/tickets/" + id + "/work/identity", Map.of("means", "known", "readBack", true))
                .refused(409, "work_ended");
    }

    @Test
    @Tag("REQ-SRQ-51")
    void staysTellHowLongEachStageTook() {
        var agent = agent();
        var id = open(agent, "information", Map.of());
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
        var agent = agent();
        var id = open(agent, "information", Map.of());
        new TestWork(company, agent).advance(id);
        agent.put("/tickets/" + id + "/classification", Map.of("category", "technical/repair", "reason", "其实是报修"))
                .expect(200);
        var shown = agent.get("/tickets/" + id + "/work");
        assertThat(shown.text("/procedure/key")).isEqualTo("repair");
        assertThat(shown.text("/stays/0/leaving")).isEqualTo("switched");
        assertThat(shown.text("/stays/0/reason")).isEqualTo("其实是报修");
        assertThat(kinds(agent, id)).contains("ProcedureSwitched");
    }

    @Test
    @Tag("REQ-SRQ-29")
    void executionsAreOnRecordAndLeaveTheHouseAsAFile() {
        var agent = agent();
        var lead = company.api(company.person(Right.TICKET_READ, Right.TICKET_EXPORT));
        var id = delivered(agent, "technical/repair");
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
        var agent = agent();
        var team = company.team("维修组");
        var id = open(agent, "technical/repair", Map.of("team", team, "urgency", "high", "impact", "high"));
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
        var agent = agent();
        var id = open(agent, "information", Map.of());
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
        var id = open(agent(), "information", Map.of());
        var far = company.api(company.person(Reach.OWN, company.team("别组二"), AGENT));
        far.get("/tickets/" + id + "/work").refused(404, "no_such_ticket");
        far.put("/tickets/" + id + "/work/identity", Map.of("means", "known", "readBack", true))
                .refused(404, "no_such_ticket");
    }

    private String delivered(TestApi agent, String category) {
        var id = open(agent, category, Map.of());
        new TestWork(company, agent).readyToDeliver(id);
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "修好", "explanation", "好"))
                .expect(201);
        return id;
    }

    @Test
    @Tag("REQ-SRQ-37")
    void whatIsNotPassedOnIsKeptFromTheNextDepartmentAtEveryDoor() {
        var desk = company.team("报修台");
        var store = company.team("备件库");
        var agent = company.api(company.person(Reach.TEAM, desk, AGENT));
        var colleague = company.api(company.person(Reach.ALL, desk, AGENT));
        var keeper = company.api(company.person(Reach.TEAM, store, AGENT));
        var id = open(agent, "technical/repair", Map.of());
        agent.put("/tickets/" + id + "/team", Map.of("team", desk)).expect(200);
        var work = "/tickets/" + id + "/work";
        var photo = TestWork.uploaded(agent);
        agent.put(
                        work + "/form",
                        Map.of("values", Map.of("symptom", "客户家里的情况", "serial-number", "SN-7", "photo", photo)))
                .expect(200);
        var helper = new TestWork(company, agent);
        helper.advance(id);
        agent.put(work + "/form", Map.of("values", Map.of("way", "workshop", "cost", 380)))
                .expect(200);
        helper.advance(id);
        agent.post("/tickets/" + id + "/transfers", Map.of("toTeam", store, "reason", "领料"))
                .expect(201);

        keptFrom(keeper, id, photo);
        var transfer = keeper.get("/tickets/" + id).text("/transfer/id");
        keeper.put("/tickets/" + id + "/transfers/" + transfer + "/acceptance", Map.of())
                .expect(200);
        keptFrom(keeper, id, photo);

        for (var former : List.of(agent, colleague)) {
            assertThat(former.get(work).json().at("/answers").toString()).contains("SN-7", "客户家里的情况", "380");
            assertThat(former.get(work).json().at("/withheld").size()).isZero();
            former.get("/tickets/" + id + "/files/" + photo).expect(200);
        }
        keeper.put(work + "/form", Map.of("values", Map.of("parts", "压缩机"))).expect(200);
        keeper.put(work + "/form", Map.of("values", Map.of("cost", 1))).refused(422, "wrong_values");
        keeper.put(work + "/form", Map.of("values", Map.of("bought-on", "2026-01-02")))
                .expect(200);
        assertThat(colleague.get(work).json().at("/answers").toString()).contains("压缩机");
        assertThat(agent(company.person(Right.TICKET_READ))
                        .get(work)
                        .json()
                        .at("/answers")
                        .toString())
                .as("who looks after all of them")
                .contains("客户家里的情况");
    }

    private void keptFrom(TestApi keeper, String id, String photo) {
        var work = "/tickets/" + id + "/work";
        var shown = keeper.get(work).expect(200);
        assertThat(shown.json().at("/answers").toString())
                .contains("SN-7", "workshop")
                .doesNotContain("客户家里的情况", "380", photo);
        assertThat(shown.json().at("/withheld").toString())
                .contains("symptom", "cost", "photo")
                .doesNotContain("serial-number");
        assertThat(shown.json().at("/files").toString()).doesNotContain(photo);
        keeper.get("/tickets/" + id + "/files/" + photo).refused(404, "no_such_file");
        for (var door : List.of("", "/events", "/messages", "/stages")) {
            assertThat(keeper.get("/tickets/" + id + door).expect(200).text()).doesNotContain("客户家里的情况", photo);
        }
        assertThat(keeper.get("/tickets?q=客户家里的情况").text()).doesNotContain(id);
        assertThat(keeper.get("/executions?limit=50").text()).doesNotContain("客户家里的情况");
        assertThat(fields(keeper.put(work + "/form", Map.of("values", Map.of("symptom", "别的")))
                        .refused(422, "wrong_values")))
                .containsExactly("values.symptom");
    }

    private TestApi agent(io.chengnuo.TestCompany.TestPerson person) {
        return company.api(person);
    }

    private TestApi agent() {
        return company.api(company.person(AGENT));
    }

    private static String open(TestApi agent, String category, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "subject",
                "冰箱不制冷",
                "category",
                category,
                "channel",
                "phone",
                "customer",
                Map.of("phone", "13800001234")));
        body.putAll(more);
        return agent.post("/tickets", body).expect(201).text("/id");
    }

    private static List<String> fields(Answer refused) {
        return java.util.stream.StreamSupport.stream(
                        refused.json().get("errors").spliterator(), false)
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static List<String> kinds(TestApi agent, String id) {
        return java.util.stream.StreamSupport.stream(
                        agent.get("/tickets/" + id + "/events?limit=100")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(event -> event.get("kind").asString())
                .toList();
    }
}
