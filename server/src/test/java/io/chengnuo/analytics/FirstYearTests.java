package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Reach;
import io.chengnuo.policy.rollout.PlanRollout;
import io.chengnuo.policy.rollout.RolloutTasks;
import io.chengnuo.policy.rollout.SettleTask;
import io.chengnuo.policy.rollout.TaskState;
import io.chengnuo.shared.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The date by which the first year's work is finished comes from the tasks of the plan, without anything entered by hand. */
@ChengnuoTest
@Tag("REQ-POL-08")
class FirstYearTests {

    private static final LocalDate DEADLINE = LocalDate.of(2025, 6, 30);

    private TestCompany company;

    @Test
    void isKeptWhenEveryTaskWasFinishedInTimeAndBrokenWhenOneWasLate() {
        var plan = opened();

        assertThat(line(LocalDate.of(2025, 5, 31)).state()).isEqualTo(PromiseState.PENDING);
        settleAllBut(1, plan, Instant.parse("2025-06-10T02:00:00Z"));
        assertThat(line(LocalDate.of(2025, 6, 30)).state()).isEqualTo(PromiseState.PENDING);
        assertThat(line(LocalDate.of(2025, 7, 1)).state()).isEqualTo(PromiseState.BROKEN);

        settleAllBut(0, opened(), Instant.parse("2025-06-20T02:00:00Z"));
        var kept = line(LocalDate.of(2025, 7, 1));
        assertThat(kept.state()).isEqualTo(PromiseState.KEPT);
        assertThat(kept.valueDate()).isEqualTo(LocalDate.of(2025, 6, 20));
        assertThat(kept.behind().entries()).isEqualTo(9);
    }

    private UUID opened() {
        company = company.clock().at(Instant.parse("2025-01-15T02:00:00Z"), company::another);
        return company.clock()
                .at(
                        Instant.parse("2025-02-01T02:00:00Z"),
                        () -> company.as(
                                company.administrator(),
                                () -> company.bean(PlanRollout.class)
                                        .open(new PlanRollout.Plan(
                                                "首年制度落实",
                                                "全部到位",
                                                DEADLINE,
                                                true,
                                                List.of(company.root()),
                                                null,
                                                true,
                                                Locale.SIMPLIFIED_CHINESE))));
    }

    private void settleAllBut(int open, UUID plan, Instant at) {
        var tasks = company.inside(() -> company.bean(RolloutTasks.class).ofFirstYear(at, null));
        assertThat(tasks).allMatch(task -> task.rollout().equals(plan)).hasSize(9);
        company.clock()
                .at(
                        at,
                        () -> company.as(
                                company.administrator(),
                                () -> tasks.stream()
                                        .skip(open)
                                        .forEach(task -> company.bean(SettleTask.class)
                                                .settle(task.id(), TaskState.DONE, "已验收"))));
    }

    private PromiseLine line(LocalDate day) {
        var asked = new BoardQuestion(LocalDate.of(2025, 1, 1), day, null, null, null, null);
        var everything = new DataScope(Reach.ALL, company.administrator().id(), Set.of(), Set.of());
        return Tenancy.as(company.id(), () -> company.bean(PromiseBoard.class).lines(asked, everything)).stream()
                .filter(line -> line.code().equals("IND-37"))
                .findFirst()
                .orElseThrow();
    }
}
