package io.chengnuo.improvement.goals;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A goal gets a plan, its measures are reported on, and management sees where all of it stands. */
@ChengnuoTest
@Tag("REQ-POL-28")
class GoalTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestCompany company;

    @Test
    void measuresAreReportedByTheirOwnersAndLateOnesAreTold() {
        var boss = company.person(Right.POLICY_READ, Right.POLICY_EDIT);
        var owner = company.person(Right.POLICY_READ);
        var worker = company.person(Right.POLICY_READ);
        var editor = company.api(boss);
        var body = Map.of(
                "title",
                "首次响应提速",
                "indicator",
                "IND-11",
                "owner",
                owner.id(),
                "fromOn",
                today(),
                "toOn",
                today().plusDays(60),
                "appraisal",
                "达成目标计入季度绩效 20 分");
        company.api(owner).post("/action-plans", body).refused(403, "right_missing");
        var plan = editor.post("/action-plans", body).expect(201).text("/id");
        var step = Map.of("title", "晚间增加两席", "owner", worker.id(), "fromOn", today(), "dueOn", today().plusDays(10));
        company.api(worker).post("/action-plans/" + plan + "/measures", step).refused(403, "not_the_owner");
        var measures = "/action-plans/" + plan + "/measures";
        var measure = company.api(owner).post(measures, step).expect(201).text("/id");
        var other = company.api(owner).post(measures, step).expect(201).text("/id");
        assertThat(company.api(worker).get("/me/notices").expect(200).text()).contains("晚间增加两席");

        var mine = company.api(worker).with("If-Match", "\"1\"");
        mine.post(measures + "/" + measure + "/reports", Map.of("progress", 60, "words", "已到岗一席"))
                .expect(204);
        mine.post(measures + "/" + measure + "/reports", Map.of("progress", 70, "words", "重复"))
                .refused(412, "changed_meanwhile");
        company.api(worker)
                .post(measures + "/" + measure + "/reports", Map.of("progress", 100, "words", "两席到岗"))
                .expect(204);
        company.api(worker)
                .post(measures + "/" + measure + "/reports", Map.of("progress", 50, "words", "?"))
                .refused(409, "measure_over");
        var shown = editor.get("/action-plans/" + plan).expect(200).json();
        assertThat(shown.at("/plan/progress").asInt()).isEqualTo(50);
        assertThat(shown.at("/plan/done").asInt()).isEqualTo(1);
        assertThat(shown.at("/measures/0/reports/0/words").asString()).isEqualTo("两席到岗");
        assertThat(shown.at("/indicators/0/code").asString()).isEqualTo("IND-11");
        assertThat(editor.get("/action-plans/overview")
                        .expect(200)
                        .json()
                        .at("/unplanned")
                        .toString())
                .contains("relationship");

        watch(today().plusDays(11));
        watch(today().plusDays(12));
        var told = company.api(owner).get("/me/notices").expect(200).text();
        assertThat(told.split("措施已逾期", -1)).hasSize(2);
        company.api(owner)
                .send("DELETE", measures + "/" + other, Map.of("reason", "并入另一措施"))
                .expect(204);
        editor.put("/action-plans/" + plan + "/outcome", Map.of("outcome", "已达标"))
                .expect(204);
        editor.post(measures, step).refused(409, "action_plan_ended");
    }

    @Test
    void aPlanIsForExactlyOneGoal() {
        var boss = company.person(Right.POLICY_READ, Right.POLICY_EDIT);
        var neither = Map.of("title", "计划", "owner", boss.id(), "fromOn", today(), "toOn", today(), "appraisal", "规则");
        company.api(boss).post("/action-plans", neither).refused(422, "action_plan_refused");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(company.clock().instant(), ZONE);
    }

    private void watch(LocalDate day) {
        company.clock().at(day.atStartOfDay(ZONE).plus(Duration.ofHours(9)).toInstant(), () -> {
            Tenancy.run(company.id(), () -> company.bean(WatchMeasures.class).now());
            return true;
        });
    }
}
