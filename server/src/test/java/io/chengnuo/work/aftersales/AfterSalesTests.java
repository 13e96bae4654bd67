package io.chengnuo.work.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes after delivery happens by itself, or is written down. */
@ChengnuoTest
class AfterSalesTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_DELIVER,
        Right.TICKET_CLOSE,
        Right.TICKET_REOPEN,
        Right.CUSTOMER_READ,
        Right.CUSTOMER_EDIT,
        Right.TASK_WORK,
        Right.BOARD_READ,
        Right.SURVEY_FOLLOW_UP
    };

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-50")
    void dueMaintenanceOpensARequestOnceAndMovesToItsNextDate() {
        var agent = company.api(company.person(AGENT));
        var ticket = open(agent, "13800000001");
        var today = LocalDate.ofInstant(company.clock().instant(), ZONE);
        var plan = plan(agent, ticket, "maintenance", today.plusDays(3));
        runAt(today.plusDays(2));
        assertThat(requests(agent, "定期保养：空气净化器 甲")).isZero();
        runAt(today.plusDays(3));
        runAt(today.plusDays(3));
        assertThat(requests(agent, "定期保养：空气净化器 甲")).isEqualTo(1);
        var shown = planOf(agent, plan);
        assertThat(shown.at("/nextDue").asString())
                .isEqualTo(today.plusDays(3).plusMonths(6).toString());
        agent.with("If-Match", "\"1\"")
                .put("/maintenance-plans/" + plan + "/end", Map.of("reason", "产品已退"))
                .refused(412, "changed_meanwhile");
        agent.put("/maintenance-plans/" + plan + "/end", Map.of("reason", "产品已退"))
                .expect(204);
        agent.put("/maintenance-plans/" + plan + "/end", Map.of("reason", "产品已退"))
                .refused(409, "plan_ended");
        runAt(today.plusMonths(14));
        assertThat(requests(agent, "定期保养：空气净化器 甲")).isEqualTo(1);
        agent.post("/maintenance-plans", body(ticket, "call", LocalDate.of(1999, 1, 1)))
                .refused(422, "maintenance_date");
    }

    @Test
    @Tag("REQ-SRQ-48")
    void theLedgerFollowsARequestIntoItsMaintenance() {
        var agent = company.api(company.person(AGENT));
        var ticket = open(agent, "13800000048");
        var line = "/ledger?q=" + agent.get("/tickets/" + ticket).text("/number");
        assertThat(agent.get(line).expect(200).json().at("/items/0/care/made").asInt())
                .isZero();
        var today = LocalDate.ofInstant(company.clock().instant(), ZONE);
        plan(agent, ticket, "maintenance", today.plusDays(3));
        agent.post(
                        "/tickets/" + ticket + "/follow-up-visits",
                        Map.of("subject", "使用回访", "way", "call", "withinDays", 5))
                .expect(201);
        runAt(today.plusDays(3));
        var care = agent.get(line).json().at("/items/0/care");
        assertThat(care.at("/made").asInt()).isEqualTo(1);
        assertThat(care.at("/planned").asInt()).isEqualTo(1);
        assertThat(care.at("/lastAt").asString()).isNotBlank();
        assertThat(care.at("/nextDue").asString())
                .isEqualTo(today.plusDays(3).plusMonths(6).toString());
    }

    @Test
    @Tag("REQ-SRQ-50")
    void aCallThatCameDueIsMadeWithAResult() {
        var agent = company.api(company.person(AGENT));
        var ticket = open(agent, "13800000002");
        var today = LocalDate.ofInstant(company.clock().instant(), ZONE);
        plan(agent, ticket, "call", today.plusDays(1));
        runAt(today.plusDays(1));
        var call = visit(agent, "售后回访：空气净化器 甲 使用情况");
        agent.put("/follow-up-visits/" + call + "/result", Map.of("outcome", "satisfied", "result", "使用正常"))
                .expect(204);
        agent.put("/follow-up-visits/" + call + "/result", Map.of("outcome", "satisfied", "result", "x"))
                .refused(409, "visit_made");
        agent.post(
                        "/tickets/" + ticket + "/follow-up-visits",
                        Map.of("way", "visit", "subject", "上门看效果", "withinDays", 2))
                .expect(201);
        agent.post(
                        "/tickets/" + ticket + "/follow-up-visits",
                        Map.of("way", "visit", "subject", "上门看效果", "withinDays", 2))
                .refused(409, "visit_planned");
        assertThat(agent.get("/tickets/" + ticket + "/follow-up-visits")
                        .expect(200)
                        .text("/items/0/way"))
                .isEqualTo("visit");
    }

    @Test
    @Tag("REQ-SRQ-45")
    void trainingIsRecordedWithAttendanceAndRepeatQuestionsAreTracked() {
        var agent = company.api(company.person(AGENT));
        var ticket = open(agent, "13800000003");
        agent.post(
                        "/tickets/" + ticket + "/trainings",
                        Map.of("content", "滤网清洗步骤", "way", "on_site", "attendedBy", List.of("张伟", "李娜")))
                .expect(201);
        var before = agent.get("/tickets/" + ticket + "/trainings").expect(200);
        assertThat(before.json().at("/items/0/attendedBy").size()).isEqualTo(2);
        assertThat(before.json().at("/items/0/again").size()).isZero();
        var again = open(agent, "13800000003");
        var after = agent.get("/tickets/" + again + "/trainings").expect(200);
        assertThat(after.text("/items/0/content")).isEqualTo("滤网清洗步骤");
        assertThat(after.text("/items/0/again/0/ticket")).isEqualTo(again);
        agent.post(
                        "/tickets/" + ticket + "/trainings",
                        Map.of(
                                "content",
                                "x",
                                "way",
                                "phone",
                                "attendedBy",
                                List.of("张伟"),
                                "heldAt",
                                company.clock()
                                        .instant()
                                        .plus(Duration.ofDays(1))
                                        .toString()))
                .refused(422, "training_time");
    }

    @Test
    @Tag("REQ-SRQ-46")
    void theDeliveriesOfAMonthAreCountedAndEvaluatedWithCausesAndActions() {
        var agent = company.api(company.person(AGENT));
        var good = delivered(agent, "13800000004");
        var disputed = delivered(agent, "13800000005");
        agent.put("/tickets/" + good + "/confirmation", Map.of("how", "confirmed", "note", "电话确认"))
                .expect(200);
        var month = YearMonth.from(company.clock().instant().atZone(ZONE));
        company.clock()
                .at(
                        month.plusMonths(1).atDay(2).atStartOfDay(ZONE).toInstant(),
                        () -> Tenancy.run(company.id(), () -> {
                            company.bean(EvaluateDeliveries.class).begin();
                            company.bean(EvaluateDeliveries.class).begin();
                        }));
        var lines = agent.get("/delivery-evaluations").expect(200);
        assertThat(lines.json().at("/items").size()).isEqualTo(1);
        assertThat(lines.text("/items/0/month")).isEqualTo(month.toString());
        assertThat(lines.text("/items/0/numbers/delivered")).isEqualTo("2");
        assertThat(lines.text("/items/0/numbers/accepted")).isEqualTo("1");
        var door = "/delivery-evaluations/" + month;
        assertThat(agent.get(door + "/tickets?which=accepted").expect(200).text("/items/0/id"))
                .isEqualTo(good);
        assertThat(agent.get(door + "/tickets")
                        .expect(200)
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.at("/id").asString()))
                .containsExactlyInAnyOrder(good, disputed);
        agent.with("If-Match", "\"1\"")
                .put(door, Map.of("causes", "配件到货慢", "actions", "备件前置到华东仓"))
                .expect(204);
        agent.with("If-Match", "\"1\"")
                .put(door, Map.of("causes", "x", "actions", "y"))
                .refused(412, "changed_meanwhile");
        assertThat(agent.get("/delivery-evaluations").text("/items/0/actions")).isEqualTo("备件前置到华东仓");
        agent.put("/delivery-evaluations/+999999999-01", Map.of("causes", "x", "actions", "y"))
                .refused(404, "no_such_evaluation");
    }

    private String delivered(TestApi agent, String phone) {
        var ticket = open(agent, phone);
        TestWork.of(company).readyToDeliver(ticket);
        agent.post("/tickets/" + ticket + "/deliveries", Map.of("result", "已换滤网", "explanation", "半年一换"))
                .expect(201);
        return ticket;
    }

    private static Map<String, Object> body(String ticket, String kind, LocalDate due) {
        return new HashMap<>(Map.of(
                "ticket", ticket, "product", "空气净化器 甲", "kind", kind, "everyMonths", 6, "nextDue", due.toString()));
    }

    private static String plan(TestApi agent, String ticket, String kind, LocalDate due) {
        return agent.post("/maintenance-plans", body(ticket, kind, due))
                .expect(201)
                .text("/id");
    }

    private static tools.jackson.databind.JsonNode planOf(TestApi agent, String id) {
        return agent.get("/maintenance-plans")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String visit(TestApi agent, String subject) {
        return agent.get("/follow-up-visits")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/subject").asString().equals(subject))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }

    private static long requests(TestApi agent, String subject) {
        return agent.get("/tickets?view=all&limit=100")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/subject").asString().equals(subject))
                .count();
    }

    private void runAt(LocalDate day) {
        Instant at = day.atTime(9, 0).atZone(ZONE).toInstant();
        company.clock()
                .at(
                        at,
                        () -> Tenancy.as(
                                company.id(),
                                () -> company.bean(RunMaintenance.class).now()));
    }

    private static String open(TestApi agent, String phone) {
        return agent.post("/tickets", Map.of("subject", "净化器换滤网", "customer", Map.of("phone", phone)))
                .expect(201)
                .text("/id");
    }
}
