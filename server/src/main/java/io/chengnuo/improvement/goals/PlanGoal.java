package io.chengnuo.improvement.goals;

import io.chengnuo.improvement.Ask;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a goal its plan and the plan its measures. By whoever may change the policy, and by the owner of the plan. */
@Service
public class PlanGoal {

    private final ActionPlans plans;
    private final PolicyInForce policy;
    private final NotifyPeople notify;
    private final Access access;
    private final Ask ask;
    private final Facts facts;
    private final Today today;

    PlanGoal(
            ActionPlans plans,
            PolicyInForce policy,
            NotifyPeople notify,
            Access access,
            Ask ask,
            Facts facts,
            Today today) {
        this.plans = plans;
        this.policy = policy;
        this.notify = notify;
        this.access = access;
        this.ask = ask;
        this.facts = facts;
        this.today = today;
    }

    /** What somebody may set of a measure. */
    public record Step(String title, UUID owner, LocalDate fromOn, LocalDate dueOn) {}

    @Transactional
    public UUID plan(ActionPlan.Outline outline) {
        check(outline);
        var now = today.now();
        var id = Ids.next(now);
        plans.add(id, outline, now);
        facts.record(new ActionPlanMade(id, outline.title(), outline.owner(), outline.toOn(), now));
        notify.tell(List.of(new Notice(outline.owner(), "action_plan", List.of(outline.title()), link(id), false)));
        return id;
    }

    @Transactional
    void change(UUID id, ActionPlan.Outline outline, @Nullable String ifMatch) {
        var plan = open(id);
        Version.check(ifMatch, plan.version());
        check(outline);
        plans.change(plan, outline);
        facts.record(new ActionPlanMade(id, outline.title(), outline.owner(), outline.toOn(), today.now()));
    }

    @Transactional
    void end(UUID id, String outcome, @Nullable String ifMatch) {
        var plan = open(id);
        Version.check(ifMatch, plan.version());
        plans.end(plan, outcome, today.now());
        facts.record(new ActionPlanEnded(id, outcome, today.now()));
    }

    @Transactional
    public UUID measure(UUID plan, Step step) {
        open(plan);
        check(step);
        var now = today.now();
        var measure = new Measure(
                Ids.next(now), plan, step.title(), step.owner(), step.fromOn(), step.dueOn(), 0, null, null, 1);
        plans.add(measure);
        announce(measure);
        return measure.id();
    }

    @Transactional
    void change(UUID plan, UUID id, Step step, @Nullable String ifMatch) {
        open(plan);
        var measure = plans.requireMeasure(plan, id).requireOpen();
        Version.check(ifMatch, measure.version());
        check(step);
        var changed = new Measure(
                id,
                plan,
                step.title(),
                step.owner(),
                step.fromOn(),
                step.dueOn(),
                measure.progress(),
                null,
                null,
                measure.version());
        plans.change(changed);
        announce(changed);
    }

    @Transactional
    void drop(UUID plan, UUID id, String reason, @Nullable String ifMatch) {
        open(plan);
        var measure = plans.requireMeasure(plan, id).requireOpen();
        Version.check(ifMatch, measure.version());
        plans.drop(measure, today.day());
        facts.record(new MeasureDropped(plan, id, reason, today.now()));
    }

    private void announce(Measure measure) {
        facts.record(new MeasurePlanned(
                measure.plan(), measure.id(), measure.title(), measure.owner(), measure.dueOn(), today.now()));
        notify.tell(List.of(new Notice(
                measure.owner(),
                "measure",
                List.of(measure.title(), measure.dueOn().toString()),
                link(measure.plan()),
                false)));
    }

    private ActionPlan open(UUID id) {
        var plan = plans.requireLocked(id).requireOpen();
        if (!access.person().equals(plan.outline().owner()) && !access.has(Right.POLICY_EDIT)) {
            throw new Forbidden("not_the_owner");
        }
        return plan;
    }

    private void check(ActionPlan.Outline outline) {
        if ((outline.goal() == null) == (outline.indicator() == null)) {
            throw new Invalid("action_plan_refused", new FieldError("goal", "goal_or_indicator"));
        }
        if (outline.indicator() != null
                && policy.now().indicator(outline.indicator()).isEmpty()) {
            throw new Invalid("action_plan_refused", new FieldError("indicator", "unknown"));
        }
        order(outline.fromOn(), outline.toOn(), "toOn");
        ask.requireWorking(outline.owner(), "owner");
    }

    private void check(Step step) {
        order(step.fromOn(), step.dueOn(), "dueOn");
        ask.requireWorking(step.owner(), "owner");
    }

    private static void order(LocalDate from, LocalDate to, String field) {
        if (to.isBefore(from)) {
            throw new Invalid("action_plan_refused", new FieldError(field, "end_before_start"));
        }
    }

    static String link(UUID plan) {
        return "/goals?plan=" + plan;
    }
}
