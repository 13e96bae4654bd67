package io.chengnuo.improvement.goals;

import io.chengnuo.improvement.IndicatorValues;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Goal;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The goals, their plans and how far they have come. */
@RestController
@RequestMapping("/api/v1/action-plans")
class GoalController {

    private final ActionPlans plans;
    private final PlanGoal planGoal;
    private final ReportMeasure report;
    private final ShownPlans shown;

    GoalController(ActionPlans plans, PlanGoal planGoal, ReportMeasure report, ShownPlans shown) {
        this.plans = plans;
        this.planGoal = planGoal;
        this.report = report;
        this.shown = shown;
    }

    enum State {
        RUNNING,
        ENDED
    }

    record PlanBody(
            @NotBlank @Size(max = 120) String title,
            @Nullable Goal goal,
            @Nullable @Size(max = 40) String indicator,
            @NotNull UUID owner,
            @NotNull LocalDate fromOn,
            @NotNull LocalDate toOn,
            @NotBlank @Size(max = 2000) String appraisal) {

        ActionPlan.Outline outline() {
            return new ActionPlan.Outline(title.strip(), goal, indicator, owner, fromOn, toOn, appraisal.strip());
        }
    }

    record MeasureBody(
            @NotBlank @Size(max = 200) String title,
            @NotNull UUID owner,
            @NotNull LocalDate fromOn,
            @NotNull LocalDate dueOn) {

        PlanGoal.Step step() {
            return new PlanGoal.Step(title.strip(), owner, fromOn, dueOn);
        }
    }

    record ReportBody(
            @NotNull @Min(0) @Max(100) Integer progress,
            @NotBlank @Size(max = 2000) String words,
            @Nullable @Size(max = 10) List<@NotNull UUID> files) {}

    record Outcome(@NotBlank @Size(max = 2000) String outcome) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    record Made(UUID id) {}

    /** {@code paces}: how many of the running plans are where; {@code unplanned} goals of the charter without a running plan. */
    record Overview(Map<Pace, Integer> paces, List<Goal> unplanned) {}

    record Whole(
            ShownPlans.Shown plan, List<ShownPlans.ShownMeasure> measures, List<IndicatorValues.Value> indicators) {}

    @GetMapping
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Page<ShownPlans.Shown> list(
            @RequestParam(defaultValue = "running") State state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = plans.page(state == State.ENDED, limit, cursor);
        return new Page<>(shown.of(page.items()), page.next());
    }

    @GetMapping("/overview")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Overview overview() {
        return new Overview(shown.paces(), shown.unplanned());
    }

    @GetMapping("/{id}")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Whole show(@PathVariable UUID id) {
        var plan = plans.require(id);
        return new Whole(shown.of(List.of(plan)).getFirst(), shown.measures(plan), shown.values(plan));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.POLICY_EDIT)
    Made plan(@Valid @RequestBody PlanBody body) {
        return new Made(planGoal.plan(body.outline()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void change(
            @PathVariable UUID id,
            @Valid @RequestBody PlanBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        planGoal.change(id, body.outline(), ifMatch);
    }

    @PutMapping("/{id}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void end(
            @PathVariable UUID id,
            @Valid @RequestBody Outcome body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        planGoal.end(id, body.outcome().strip(), ifMatch);
    }

    @PostMapping("/{id}/measures")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.POLICY_READ)
    Made measure(@PathVariable UUID id, @Valid @RequestBody MeasureBody body) {
        return new Made(planGoal.measure(id, body.step()));
    }

    @PutMapping("/{id}/measures/{measure}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void change(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @Valid @RequestBody MeasureBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        planGoal.change(id, measure, body.step(), ifMatch);
    }

    @DeleteMapping("/{id}/measures/{measure}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void drop(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @Valid @RequestBody Reason body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        planGoal.drop(id, measure, body.reason().strip(), ifMatch);
    }

    @PostMapping("/{id}/measures/{measure}/reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void report(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @Valid @RequestBody ReportBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        report.report(
                id,
                measure,
                body.progress(),
                body.words().strip(),
                body.files() == null ? List.of() : body.files(),
                ifMatch);
    }
}
