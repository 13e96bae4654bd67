package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.CLOSING_EXCEPTIONS;

import io.chengnuo.approval.ApprovalAsk;
import io.chengnuo.approval.ApprovalDecided;
import io.chengnuo.approval.ApprovalOutcome;
import io.chengnuo.approval.ApprovalStep;
import io.chengnuo.approval.AskApproval;
import io.chengnuo.shared.Conflict;
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

/** The customer signs nothing, though the procedure wants a signature: closing needs somebody else's leave. */
@Component
class AskClosingException {

    static final String KIND = "close_exception";

    private final DSLContext sql;
    private final AskApproval approvals;
    private final Facts facts;
    private final Clock clock;

    AskClosingException(DSLContext sql, AskApproval approvals, Facts facts, Clock clock) {
        this.sql = sql;
        this.approvals = approvals;
        this.facts = facts;
        this.clock = clock;
    }

    record Asked(UUID approval, String reason, ExceptionState state, UUID askedBy, Instant askedAt) {}

    void ask(Run run, String reason, UUID by) {
        var at = clock.instant();
        var present = of(run.ticket());
        if (present != null && present.state() != ExceptionState.REJECTED) {
            throw new Conflict("exception_asked");
        }
        var approval = approvals.ask(new ApprovalAsk(
                KIND,
                run.ticket(),
                run.ticket(),
                run.number() + " " + run.subject(),
                Map.of("reason", reason),
                List.of(ApprovalStep.ofPower(KIND, null, run.team())),
                by));
        sql.deleteFrom(CLOSING_EXCEPTIONS)
                .where(CLOSING_EXCEPTIONS.TICKET.eq(run.ticket()))
                .execute();
        sql.insertInto(CLOSING_EXCEPTIONS)
                .set(CLOSING_EXCEPTIONS.TICKET, run.ticket())
                .set(CLOSING_EXCEPTIONS.APPROVAL, approval)
                .set(CLOSING_EXCEPTIONS.REASON, reason)
                .set(CLOSING_EXCEPTIONS.STATE, ExceptionState.ASKED.name())
                .set(CLOSING_EXCEPTIONS.ASKED_BY, by)
                .set(CLOSING_EXCEPTIONS.ASKED_AT, at)
                .execute();
        facts.record(new ClosingExceptionAsked(run.ticket(), approval, by, reason, at));
    }

    /** In the deciding transaction, because the ticket may be closed the moment it is allowed. */
    @EventListener
    void on(ApprovalDecided decided) {
        if (!decided.kind().equals(KIND)) {
            return;
        }
        var state = decided.outcome() == ApprovalOutcome.APPROVED ? ExceptionState.APPROVED : ExceptionState.REJECTED;
        var changed = sql.update(CLOSING_EXCEPTIONS)
                .set(CLOSING_EXCEPTIONS.STATE, state.name())
                .where(CLOSING_EXCEPTIONS.APPROVAL.eq(decided.approval()))
                .execute();
        if (changed == 1) {
            facts.record(
                    new ClosingExceptionDecided(decided.about(), state, decided.by(), decided.reason(), decided.at()));
        }
    }

    @Nullable
    Asked of(UUID ticket) {
        return sql.select(
                        CLOSING_EXCEPTIONS.APPROVAL,
                        CLOSING_EXCEPTIONS.REASON,
                        CLOSING_EXCEPTIONS.STATE.convertFrom(ExceptionState::valueOf),
                        CLOSING_EXCEPTIONS.ASKED_BY,
                        CLOSING_EXCEPTIONS.ASKED_AT)
                .from(CLOSING_EXCEPTIONS)
                .where(CLOSING_EXCEPTIONS.TICKET.eq(ticket))
                .fetchOne(Records.mapping(Asked::new));
    }
}
