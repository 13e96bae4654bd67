package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Ask;
import io.chengnuo.improvement.Today;
import io.chengnuo.improvement.supervision.CheckPlan.Outline;
import io.chengnuo.people.Organisation;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which clauses are looked at in which rhythm; names only clauses, indicators and people there are. */
@Service
public class PlanCheck {

    private final CheckPlans plans;
    private final PolicyInForce policy;
    private final Organisation organisation;
    private final Ask ask;
    private final Facts facts;
    private final Today today;

    PlanCheck(CheckPlans plans, PolicyInForce policy, Organisation organisation, Ask ask, Facts facts, Today today) {
        this.plans = plans;
        this.policy = policy;
        this.organisation = organisation;
        this.ask = ask;
        this.facts = facts;
        this.today = today;
    }

    @Transactional
    UUID plan(Outline outline) {
        check(outline);
        var id = Ids.next(today.now());
        plans.add(new CheckPlan(id, id.toString(), outline, false, 1));
        facts.record(new CheckPlanned(id, outline.title(), false, today.now()));
        return id;
    }

    @Transactional
    void change(UUID id, Outline outline, @Nullable String ifMatch) {
        var plan = running(id, ifMatch);
        check(outline);
        plans.change(plan, outline);
        facts.record(new CheckPlanned(id, outline.title(), false, today.now()));
    }

    @Transactional
    void end(UUID id, @Nullable String ifMatch) {
        var plan = running(id, ifMatch);
        plans.end(plan, today.now());
        facts.record(new CheckPlanned(id, plan.outline().title(), true, today.now()));
    }

    private CheckPlan running(UUID id, @Nullable String ifMatch) {
        var plan = plans.require(id);
        Version.check(ifMatch, plan.version());
        if (plan.ended()) {
            throw new Conflict("check_plan_ended");
        }
        return plan;
    }

    private void check(Outline outline) {
        var faults = new ArrayList<FieldError>();
        var version = policy.now();
        outline.clauses().stream()
                .filter(number -> version.clause(number).isEmpty())
                .forEach(number -> faults.add(new FieldError("clauses", "unknown")));
        if (outline.clauses().stream().distinct().count() < outline.clauses().size()) {
            faults.add(new FieldError("clauses", "twice"));
        }
        if (outline.method() == CheckMethod.INDICATOR
                && (outline.indicator() == null
                        || version.indicator(outline.indicator()).isEmpty())) {
            faults.add(new FieldError("indicator", "unknown"));
        }
        if (outline.category() != null && !version.categories().has(outline.category())) {
            faults.add(new FieldError("category", "unknown"));
        }
        if (outline.nextDue().isBefore(today.day())) {
            faults.add(new FieldError("nextDue", "in_the_past"));
        }
        if (outline.post() != null && !organisation.postNames().containsKey(outline.post())) {
            faults.add(new FieldError("post", "unknown"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid("check_plan_refused", faults.toArray(FieldError[]::new));
        }
        if (outline.person() != null) {
            ask.requireWorking(outline.person(), "person");
        }
    }

    /** Adds the plans that ship and are not there. Answers how many. */
    @Transactional
    int addShipped(List<ShippedPlans.Shipped> shipped, Locale language, LocalDate day) {
        var added = 0;
        for (var one : shipped) {
            var now = today.now();
            var outline = one.outline(language, day);
            var plan = new CheckPlan(Ids.next(now), one.key(), outline, false, 1);
            if (plans.add(plan)) {
                facts.record(new CheckPlanned(plan.id(), outline.title(), false, now));
                added++;
            }
        }
        return added;
    }
}
