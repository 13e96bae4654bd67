package io.chengnuo.work;

import io.chengnuo.people.Organisation;
import io.chengnuo.procedure.Stage;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TellCustomer;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays down how the request is solved: by whom, with what, by when, and what is done when the plan fails. */
@Component
class WritePlan {

    private final Plans plans;
    private final WorkDesk desk;
    private final Organisation organisation;
    private final TellResponsible tell;
    private final TellCustomer customer;
    private final Facts facts;
    private final Clock clock;

    WritePlan(
            Plans plans,
            WorkDesk desk,
            Organisation organisation,
            TellResponsible tell,
            TellCustomer customer,
            Facts facts,
            Clock clock) {
        this.plans = plans;
        this.desk = desk;
        this.organisation = organisation;
        this.tell = tell;
        this.customer = customer;
        this.facts = facts;
        this.clock = clock;
    }

    record WantedMilestone(
            String title, @Nullable UUID person, @Nullable Instant dueAt) {}

    record Wanted(
            PlanKind kind,
            String solution,
            UUID responsible,
            String resources,
            String ifNeedsChange,
            String ifSystemsFail,
            List<WantedMilestone> milestones,
            Map<String, Instant> stageDues) {}

    void write(Run run, Wanted wanted, UUID by) {
        var at = clock.instant();
        requirePerson(wanted.responsible(), "responsible");
        for (var i = 0; i < wanted.milestones().size(); i++) {
            var person = wanted.milestones().get(i).person();
            if (person != null) {
                requirePerson(person, "milestones[" + i + "].person");
            }
        }
        requireStages(run, wanted.stageDues());
        plans.write(run.ticket(), wanted, by, at);
        facts.record(new PlanWritten(
                run.ticket(),
                wanted.kind(),
                wanted.responsible(),
                wanted.milestones().size(),
                desk.timePlan(run).completion().orElse(null),
                by,
                at));
    }

    private void requirePerson(UUID person, String field) {
        if (!organisation.works(person)) {
            throw new Invalid("person_unknown", new FieldError(field, "unknown"));
        }
    }

    /** The times must follow one another as the stages do. */
    private void requireStages(Run run, Map<String, Instant> dues) {
        var known = desk.procedureOf(run).stages().stream().map(Stage::key).toList();
        for (var stage : dues.keySet()) {
            if (!known.contains(stage)) {
                throw new Invalid("no_such_stage", new FieldError("stageDues." + stage, "unknown"));
            }
        }
        @Nullable Instant before = null;
        for (var stage : known) {
            var due = dues.get(stage);
            if (due != null && before != null && due.isBefore(before)) {
                throw new Invalid("times_out_of_order", new FieldError("stageDues." + stage, "invalid"));
            }
            before = due == null ? before : due;
        }
    }

    /** Shows the plan to the customer and asks him to agree. What he wanted changed is answered by a changed plan. */
    void offer(Run run, UUID by) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var plan = requirePlan(run);
        if (plan.agreedAt() != null) {
            throw new Conflict("already_agreed");
        }
        if (plan.changeAskedAt() != null) {
            throw new Conflict("plan_change_asked");
        }
        if (plan.offeredAt() != null) {
            throw new Conflict("plan_offered");
        }
        plans.offered(run.ticket(), at);
        customer.tell(new TicketId(run.ticket()), "plan_offered", plan.solution());
        facts.record(new PlanOffered(run.ticket(), by, at));
    }

    void agreed(Run run, AgreedHow how, @Nullable String note, @Nullable UUID by) {
        var at = clock.instant();
        var plan = requirePlan(run);
        if (plan.agreedAt() != null) {
            throw new Conflict("already_agreed");
        }
        plans.agreed(run.ticket(), how, note, at);
        facts.record(new PlanAgreed(run.ticket(), how, by, at));
    }

    /** One step: the foreseen fallback holds from now on, and who answers for the plan hears of it. */
    void fallBack(Run run, FallbackTrigger trigger, String reason, UUID by) {
        var at = clock.instant();
        var plan = requirePlan(run);
        if (plan.fallback() != null) {
            throw new Conflict("fallback_taken");
        }
        plans.fellBack(run.ticket(), trigger, reason, by, at);
        facts.record(new FellBack(run.ticket(), trigger, plan.stepsFor(trigger), by, reason, at));
        tell.fallback(run, reason, by);
    }

    void reached(Run run, UUID milestone, @Nullable String deviation, UUID by) {
        var at = clock.instant();
        var which = plans.milestones(run.ticket()).stream()
                .filter(one -> one.id().equals(milestone))
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_milestone"));
        if (which.doneAt() != null) {
            throw new Conflict("milestone_reached");
        }
        plans.reached(milestone, deviation, by, at);
        var late = which.dueAt() != null && at.isAfter(which.dueAt());
        facts.record(new MilestoneReached(
                run.ticket(),
                milestone,
                which.title(),
                late,
                deviation,
                requirePlan(run).responsible(),
                by,
                at));
        if (deviation != null) {
            tell.deviation(run, which.title(), deviation, by);
        }
    }

    private Plans.Plan requirePlan(Run run) {
        return plans.find(run.ticket()).orElseThrow(() -> new Conflict("no_plan"));
    }
}
