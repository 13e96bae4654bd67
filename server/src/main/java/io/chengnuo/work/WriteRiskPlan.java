package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.RISK_PLANS;

import io.chengnuo.approval.ApprovalAsk;
import io.chengnuo.approval.ApprovalDecided;
import io.chengnuo.approval.ApprovalOutcome;
import io.chengnuo.approval.ApprovalStep;
import io.chengnuo.approval.AskApproval;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How a risky request is watched. Somebody whose post may approve such plans says yes before execution begins. */
@Component
class WriteRiskPlan {

    static final String KIND = "risk_plan";

    private final DSLContext sql;
    private final AskApproval approvals;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    WriteRiskPlan(DSLContext sql, AskApproval approvals, Organisation organisation, Facts facts, Clock clock) {
        this.sql = sql;
        this.approvals = approvals;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    record Wanted(String points, String measures, String steps, UUID responsible) {}

    record RiskPlan(
            String points,
            String measures,
            String steps,
            UUID responsible,
            @Nullable UUID approval,
            RiskPlanState state,
            @Nullable String reason,
            UUID writtenBy,
            Instant writtenAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt) {}

    /** A new writing replaces the earlier one and asks again; the decision on the earlier one counts no more. */
    void write(Run run, Wanted wanted, UUID by) {
        var at = clock.instant();
        if (!organisation.works(wanted.responsible())) {
            throw new Invalid("person_unknown", new FieldError("responsible", "unknown"));
        }
        var approval = approvals.ask(new ApprovalAsk(
                KIND,
                run.ticket(),
                run.ticket(),
                run.number() + " " + run.subject(),
                Map.of("risk", wanted.points(), "measures", wanted.measures(), "steps", wanted.steps()),
                List.of(ApprovalStep.ofPower(KIND, null, run.team())),
                by));
        sql.deleteFrom(RISK_PLANS).where(RISK_PLANS.TICKET.eq(run.ticket())).execute();
        sql.insertInto(RISK_PLANS)
                .set(RISK_PLANS.TICKET, run.ticket())
                .set(RISK_PLANS.POINTS, wanted.points())
                .set(RISK_PLANS.MEASURES, wanted.measures())
                .set(RISK_PLANS.STEPS, wanted.steps())
                .set(RISK_PLANS.RESPONSIBLE, wanted.responsible())
                .set(RISK_PLANS.APPROVAL, approval)
                .set(RISK_PLANS.STATE, RiskPlanState.ASKED.name())
                .set(RISK_PLANS.WRITTEN_BY, by)
                .set(RISK_PLANS.WRITTEN_AT, at)
                .execute();
        facts.record(new RiskPlanAsked(run.ticket(), approval, wanted.responsible(), by, at));
    }

    /** In the deciding transaction, because work may begin the moment the plan is approved. */
    @EventListener
    void on(ApprovalDecided decided) {
        if (!decided.kind().equals(KIND)) {
            return;
        }
        var state = decided.outcome() == ApprovalOutcome.APPROVED ? RiskPlanState.APPROVED : RiskPlanState.REJECTED;
        var changed = sql.update(RISK_PLANS)
                .set(RISK_PLANS.STATE, state.name())
                .set(RISK_PLANS.REASON, decided.reason())
                .set(RISK_PLANS.DECIDED_BY, decided.by())
                .set(RISK_PLANS.DECIDED_AT, decided.at())
                .where(RISK_PLANS.APPROVAL.eq(decided.approval()))
                .execute();
        if (changed == 1) {
            facts.record(new RiskPlanDecided(decided.about(), state, decided.by(), decided.reason(), decided.at()));
        }
    }

    @Nullable
    RiskPlan of(UUID ticket) {
        return sql.select(
                        RISK_PLANS.POINTS,
                        RISK_PLANS.MEASURES,
                        RISK_PLANS.STEPS,
                        RISK_PLANS.RESPONSIBLE,
                        RISK_PLANS.APPROVAL,
                        RISK_PLANS.STATE.convertFrom(RiskPlanState::valueOf),
                        RISK_PLANS.REASON,
                        RISK_PLANS.WRITTEN_BY,
                        RISK_PLANS.WRITTEN_AT,
                        RISK_PLANS.DECIDED_BY,
                        RISK_PLANS.DECIDED_AT)
                .from(RISK_PLANS)
                .where(RISK_PLANS.TICKET.eq(ticket))
                .fetchOne(Records.mapping(RiskPlan::new));
    }
}
