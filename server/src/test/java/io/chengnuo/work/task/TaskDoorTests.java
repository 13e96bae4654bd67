package io.chengnuo.work.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.TestWork;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several teams work on one ticket, each by its own clock. */
@ChengnuoTest
@Tag("REQ-SRQ-17")
class TaskDoorTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_ASSIGN,
        Right.TICKET_DELIVER,
        Right.TICKET_CLOSE,
        Right.TASK_WORK
    };

    private TestCompany company;

    @Test
    void parallelTasksEachHaveOwnerLimitAndResultAndTheTicketShowsWhoIsWaitedFor() {
        var workshop = company.team("检测组");
        var parts = company.team("备件组");
        var agent = company.api(company.person(AGENT));
        var wang = company.person(Reach.TEAM, workshop, Right.TASK_WORK);
        var zhao = company.person(Reach.TEAM, parts, Right.TASK_WORK);
        var ticket = open(agent);
        var check = ask(agent, ticket, Map.of("title", "检测主板", "request", "看是否进水", "team", workshop));
        var order = ask(
                agent,
                ticket,
                Map.of("title", "调压缩机", "request", "华东仓", "team", parts, "owner", zhao.id(), "limit", "PT4H"));
        var waiting = agent.get("/tickets/" + ticket + "/tasks").expect(200);
        assertThat(waiting.text("/items/0/team/name")).isEqualTo("检测组");
        assertThat(waiting.text("/items/1/owner/name")).isEqualTo(zhao.name());
        assertThat(waiting.text("/items/1/dueAt")).isLessThan(waiting.text("/items/0/dueAt"));

        assertThat(mine(wang)).containsExactly(check);
        company.api(zhao).put("/tasks/" + check + "/acceptance", null).refused(404, "no_such_task");
        company.api(wang).put("/tasks/" + check + "/acceptance", null).expect(204);
        company.api(wang)
                .put("/tasks/" + check + "/result", Map.of("result", "主板进水，已更换"))
                .expect(204);
        company.api(zhao)
                .put("/tasks/" + order + "/refusal", Map.of("reason", "缺货"))
                .expect(204);
        var after = agent.get("/tickets/" + ticket + "/tasks").expect(200);
        assertThat(after.json()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.at("/state").asString()))
                .containsExactly("done", "declined");
        assertThat(after.text("/items/0/result")).isEqualTo("主板进水，已更换");
        assertThat(after.text("/items/1/reason")).isEqualTo("缺货");
        assertThat(kinds(agent, ticket)).contains("TaskAsked", "TaskAccepted", "TaskDone", "TaskDeclined");
        var kept = company.api(wang).get("/tasks/attainment").expect(200);
        assertThat(kept.json().at("/items").valueStream())
                .anyMatch(line -> line.at("/team").asString().equals(workshop.toString())
                        && line.at("/inTime").asInt() == 1
                        && line.at("/kept").asDouble() == 100.0);
    }

    @Test
    void whoseReachIsAllSeesTheTasksOfEverybody() {
        var agent = company.api(company.person(AGENT));
        var workshop = company.team("远处的组");
        var task = ask(agent, open(agent), Map.of("title", "看库存", "request", "急", "team", workshop));
        var other = company.api(company.person(Right.TASK_WORK));
        assertThat(other.get("/tasks?view=all&limit=100").expect(200).text()).contains(task);
        assertThat(other.get("/tasks?view=asked").expect(200).text()).doesNotContain(task);
    }

    @Test
    void aBlockingTaskHoldsDeliveryBackUntilItEnds() {
        var workshop = company.team("维修组");
        var agent = company.api(company.person(AGENT));
        var ticket = open(agent);
        var task = ask(agent, ticket, Map.of("title", "上门检修", "request", "周六", "team", workshop));
        ask(agent, ticket, Map.of("title", "知会市场", "request", "抄送", "team", workshop, "blocking", false));
        TestWork.of(company).readyToDeliver(ticket);
        var delivery = Map.of("result", "已修好", "explanation", "更换门封");
        var refused = agent.post("/tickets/" + ticket + "/deliveries", delivery).refused(409, "tasks_open");
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(one -> one.at("/field").asString()))
                .containsExactly("上门检修");
        agent.put("/tasks/" + task + "/cancellation", Map.of("reason", "客户已自行修好"))
                .expect(204);
        agent.post("/tickets/" + ticket + "/deliveries", delivery).expect(201);
    }

    @Test
    void aKindOfTeamPromisesALimitAndSaysWhatItMustBeHanded() {
        var manager = company.api(company.person(Right.POLICY_EDIT));
        var workshop = company.team("客服支援组");
        var before = version(manager);
        manager.with("If-Match", "\"" + before + "\"")
                .put(
                        "/task-limits/customer_service",
                        Map.of("amount", "PT2H", "calendar", "business", "warnAfter", 50, "required", List.of("产品型号")))
                .expect(204);
        manager.with("If-Match", "\"" + before + "\"")
                .put(
                        "/task-limits/customer_service",
                        Map.of("amount", "PT3H", "calendar", "business", "warnAfter", 50, "required", List.of()))
                .expect(412);
        var agent = company.api(company.person(AGENT));
        var ticket = open(agent);
        var body = new HashMap<String, Object>(Map.of("title", "查保修", "request", "是否在保", "team", workshop));
        var refused = agent.post("/tickets/" + ticket + "/tasks", body).refused(422, "hand_over_incomplete");
        assertThat(refused.text("/errors/0/field")).isEqualTo("产品型号");
        body.put("handed", Map.of("产品型号", "BX-200"));
        var task = ask(agent, ticket, body);
        assertThat(agent.get("/tasks/" + task).expect(200).text("/handed/产品型号")).isEqualTo("BX-200");
        manager.with("If-Match", "\"" + (before + 1) + "\"")
                .put(
                        "/task-limits/customer_service",
                        Map.of("amount", "P1D", "calendar", "business", "warnAfter", 75, "required", List.of()))
                .expect(204);
    }

    @Test
    void aTaskWarnsOnceAndBreaksOnceThoughNobodyLooks() {
        var workshop = company.team("夜班组");
        var agent = company.api(company.person(AGENT));
        var ticket = open(agent);
        var task = ask(agent, ticket, Map.of("title", "回电", "request", "今天", "team", workshop, "limit", "PT1H"));
        var shown = agent.get("/tasks/" + task).expect(200);
        watchAt(Instant.parse(shown.text("/warnAt")).plusSeconds(1));
        watchAt(Instant.parse(shown.text("/warnAt")).plusSeconds(2));
        watchAt(Instant.parse(shown.text("/dueAt")).plusSeconds(1));
        watchAt(Instant.parse(shown.text("/dueAt")).plus(Duration.ofHours(9)));
        assertThat(kinds(agent, ticket)).containsOnlyOnce("TaskWarned", "TaskBreached");
    }

    @Test
    void ofTwoWhoAcceptAtOnceTheSecondIsTold() {
        var workshop = company.team("双人组");
        var agent = company.api(company.person(AGENT));
        var task = ask(agent, open(agent), Map.of("title", "谁来", "request", "都行", "team", workshop));
        var one = company.api(company.person(Reach.TEAM, workshop, Right.TASK_WORK));
        var other = company.api(company.person(Reach.TEAM, workshop, Right.TASK_WORK));
        one.with("If-Match", "\"1\"")
                .put("/tasks/" + task + "/acceptance", null)
                .expect(204);
        other.with("If-Match", "\"1\"")
                .put("/tasks/" + task + "/acceptance", null)
                .refused(412, "changed_meanwhile");
    }

    @Test
    void listsAreFilteredByViewAndCounted() {
        var workshop = company.team("清单组");
        var asker = company.person(AGENT);
        var agent = company.api(asker);
        var wang = company.person(Reach.TEAM, workshop, Right.TASK_WORK);
        var ticket = open(agent);
        var first = ask(agent, ticket, Map.of("title", "一", "request", "一", "team", workshop, "limit", "PT1H"));
        var second = ask(agent, ticket, Map.of("title", "二", "request", "二", "owner", wang.id(), "limit", "PT2H"));
        assertThat(mine(wang)).containsExactly(first, second);
        var page = company.api(wang).get("/tasks?limit=1").expect(200);
        assertThat(page.text("/items/0/id")).isEqualTo(first);
        assertThat(company.api(wang)
                        .get("/tasks?limit=1&cursor=" + page.text("/next"))
                        .expect(200)
                        .text("/items/0/id"))
                .isEqualTo(second);
        assertThat(company.api(wang).get("/tasks/counts").expect(200).text("/mine"))
                .isEqualTo("2");
        assertThat(agent.get("/tasks/counts").expect(200).text("/asked")).isEqualTo("2");
        assertThat(company.api(wang)
                        .get("/tasks?view=team&state=ended")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        company.api(company.person(Reach.OWN, workshop, Right.TASK_WORK))
                .get("/tasks/" + second)
                .refused(404, "no_such_task");
    }

    private static int version(TestApi manager) {
        return manager.get("/task-limits")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/kind").asString().equals("customer_service"))
                .findFirst()
                .orElseThrow()
                .at("/version")
                .asInt();
    }

    private List<String> mine(TestPerson person) {
        return company.api(person)
                .get("/tasks")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/id").asString())
                .toList();
    }

    private static String open(TestApi agent) {
        return agent.post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "冰箱不制冷",
                                "channel",
                                "phone",
                                "customer",
                                Map.of(
                                        "phone",
                                        "137"
                                                + String.format(
                                                        "%08d",
                                                        Math.floorMod(
                                                                UUID.randomUUID()
                                                                        .hashCode(),
                                                                100_000_000)))))
                .expect(201)
                .text("/id");
    }

    private static String ask(TestApi agent, String ticket, Map<String, ?> task) {
        return agent.post("/tickets/" + ticket + "/tasks", task).expect(201).text("/id");
    }

    private void watchAt(Instant at) {
        company.clock()
                .at(
                        at,
                        () -> Tenancy.as(
                                company.id(),
                                () -> company.bean(WatchTasks.class).now()));
    }

    private static List<String> kinds(TestApi agent, String ticket) {
        return agent.get("/tickets/" + ticket + "/events")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map((JsonNode one) -> one.at("/kind").asString())
                .toList();
    }
}
