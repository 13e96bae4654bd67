package io.chengnuo.policy.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-POL-08")
class RolloutDoorTests {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    private TestCompany company;
    private TestApi planner;
    private UUID east;
    private UUID west;

    @BeforeEach
    void ownCompany() {
        company = company.another();
        planner = company.api(company.administrator());
        east = company.unit(company.root(), "华东分公司");
        west = company.unit(company.root(), "西南分公司");
    }

    @Test
    void aPlanGivesEachEntityTheTasksThatShipCountedBackFromTheDeadline() {
        var deadline = today().plusDays(200);
        var plan = planner.post("/policies/rollouts", plan(deadline, List.of(east, west), null, true))
                .expect(201)
                .text("/id");

        var shown = planner.get("/policies/rollouts").expect(200);
        assertThat(shown.text("/items/0/deadline")).isEqualTo(deadline.toString());
        assertThat(shown.json().at("/items/0/entities")).hasSize(2);
        var open = shown.json().at("/items/0/entities/0/open").asInt();
        assertThat(open).isGreaterThan(5);
        var tasks = planner.get("/policies/rollouts/" + plan + "/tasks?unit=" + east)
                .expect(200);
        assertThat(tasks.json().at("/items")).hasSize(open);
        assertThat(tasks.text("/items/0/dueOn"))
                .isEqualTo(deadline.minusDays(150).toString());
        assertThat(tasks.text("/items/0/ownerPost")).isEqualTo("service-director");
    }

    @Test
    void aPlanThatBeginsLateHasNothingLateOnItsFirstDay() {
        var plan = planner.post("/policies/rollouts", plan(today().plusDays(40), List.of(east), null, true))
                .expect(201)
                .text("/id");

        var tasks = planner.get("/policies/rollouts/" + plan + "/tasks").expect(200);
        assertThat(tasks.text("/items/0/dueOn")).isEqualTo(today().plusDays(7).toString());
        assertThat(tasks.json().at("/items").valueStream())
                .noneMatch(task -> task.at("/late").asBoolean());
    }

    @Test
    void theOwnerIsWarnedBeforeTheDayAndAfterItAndSettlesWithEvidence() {
        var owner = company.person(Right.TICKET_READ);
        var plan = planner.post("/policies/rollouts", plan(today().plusDays(30), List.of(east), null, false))
                .expect(201)
                .text("/id");
        var task = planner.post("/policies/rollouts/" + plan + "/tasks", task(east, owner.id(), today().plusDays(20)))
                .expect(201)
                .text("/id");
        var mine = company.api(owner);
        assertThat(mine.get("/me/notices").text()).contains("rollout_given");

        assertThat(warnedAfter(5)).isZero();
        assertThat(warnedAfter(14)).isEqualTo(1);
        assertThat(warnedAfter(15)).isZero();
        assertThat(warnedAfter(22)).isEqualTo(1);
        assertThat(mine.get("/me/notices").text()).contains("rollout_due", "rollout_overdue");

        assertThat(mine.get("/policies/rollouts/my-tasks").text("/items/0/id")).isEqualTo(task);
        var done = Map.of("state", "done", "note", "任命文件 2026-11 号");
        company.api(company.person(Right.TICKET_READ))
                .put("/policies/rollouts/tasks/" + task + "/settlement", done)
                .refused(404, "no_such_rollout_task");
        mine.put("/policies/rollouts/tasks/" + task + "/settlement", done).expect(204);
        mine.put("/policies/rollouts/tasks/" + task + "/settlement", done).refused(409, "rollout_task_settled");
        assertThat(warnedAfter(40)).isZero();
        var shown =
                planner.get("/policies/rollouts/" + plan + "/tasks?state=done").expect(200);
        assertThat(shown.text("/items/0/note")).isEqualTo("任命文件 2026-11 号");
        assertThat(shown.text("/items/0/settledBy/name")).isEqualTo(owner.name());
    }

    @Test
    void aTaskWithoutOwnerWarnsThoseWhoPlanAndAClosedPlanNobody() {
        var plan = planner.post("/policies/rollouts", plan(today().plusDays(3), List.of(east), null, false))
                .expect(201)
                .text("/id");
        planner.post("/policies/rollouts/" + plan + "/tasks", task(east, null, today().plusDays(3)))
                .expect(201);

        assertThat(warnedAfter(0)).isEqualTo(1);
        assertThat(planner.get("/me/notices").text()).contains("rollout_due");
        planner.put("/policies/rollouts/" + plan + "/closure", "").expect(204);
        assertThat(warnedAfter(10)).isZero();
    }

    @Test
    void twoPlannersDoNotOverwriteEachOtherAndABranchPlansOnlyForItself() {
        var branch = company.person(Reach.UNIT, company.team(east, "华东客服"), Right.ROLLOUT_EDIT);
        var api = company.api(branch);
        var plan = planner.post("/policies/rollouts", plan(today().plusDays(100), List.of(east, west), null, false))
                .expect(201)
                .text("/id");
        api.post("/policies/rollouts/" + plan + "/tasks", task(west, null, today()))
                .refused(404, "no_such_unit");
        var task = api.post("/policies/rollouts/" + plan + "/tasks", task(east, null, today().plusDays(9)))
                .expect(201)
                .text("/id");
        planner.post("/policies/rollouts/" + plan + "/tasks", task(west, null, today()))
                .expect(201);
        assertThat(api.get("/policies/rollouts/" + plan + "/tasks").json().at("/items"))
                .hasSize(1);

        var changed = task(east, branch.id(), today().plusDays(12));
        api.with("If-Match", "\"0\"")
                .put("/policies/rollouts/tasks/" + task, changed)
                .expect(204);
        planner.with("If-Match", "\"0\"")
                .put("/policies/rollouts/tasks/" + task, changed)
                .refused(412, "changed_meanwhile");
    }

    private int warnedAfter(int days) {
        var then = company.clock().instant().plus(Duration.ofDays(days));
        return company.clock()
                .at(
                        then,
                        () -> Tenancy.as(
                                company.id(),
                                () -> company.bean(WarnOwners.class).now()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(company.clock().instant(), HOME);
    }

    private static Map<String, Object> plan(
            LocalDate deadline, List<UUID> units, @Nullable UUID owner, boolean template) {
        var plan = new HashMap<String, Object>();
        plan.put("title", "首年制度落实");
        plan.put("object", "制度规定的事项全部到位");
        plan.put("deadline", deadline.toString());
        plan.put("firstYear", true);
        plan.put("units", units);
        plan.put("owner", owner);
        plan.put("template", template);
        return plan;
    }

    private static Map<String, Object> task(UUID unit, @Nullable UUID owner, LocalDate day) {
        var task = new HashMap<String, Object>();
        task.put("unit", unit);
        task.put("title", "任命制度负责人");
        task.put("ownerPost", "service-director");
        task.put("owner", owner);
        task.put("dueOn", day.toString());
        return task;
    }
}
