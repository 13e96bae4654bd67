package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.RUNS;

import io.chengnuo.customer.CustomerKind;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.policy.Priority;
import io.chengnuo.procedure.Phase;
import io.chengnuo.procedure.ProcedureVersion;
import io.chengnuo.procedure.ProceduresInForce;
import io.chengnuo.procedure.Stage;
import io.chengnuo.shared.NotFound;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.db.tables.records.RunsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Where tickets stand, as rows. A ticket gets its row when somebody first asks or soon after it was opened, under the procedure that was
 * in force when it was opened. Tickets of a company without procedures have none.
 */
@Repository
class Runs {

    private final DSLContext sql;
    private final ProceduresInForce procedures;
    private final TicketBriefs tickets;
    private final CustomerSummaries customers;

    Runs(DSLContext sql, ProceduresInForce procedures, TicketBriefs tickets, CustomerSummaries customers) {
        this.sql = sql;
        this.procedures = procedures;
        this.tickets = tickets;
        this.customers = customers;
    }

    /** As the row says, or as it will say when it is written. */
    Optional<Run> find(UUID ticket) {
        return sql.selectFrom(RUNS)
                .where(RUNS.TICKET.eq(ticket))
                .fetchOptional(Runs::run)
                .or(() -> {
                    var brief = tickets.require(new TicketId(ticket));
                    return procedureOf(brief).map(procedure -> beginning(brief, procedure));
                });
    }

    /** Begun if it is not yet, and nobody else changes it until the transaction ends. */
    Optional<Run> locked(UUID ticket) {
        var present = lock(ticket);
        return present.isPresent() || !begin(ticket) ? present : lock(ticket);
    }

    /** Empty when nobody asked for it yet; else nobody else changes it until the transaction ends. */
    Optional<Run> lockedIfBegun(UUID ticket) {
        return lock(ticket);
    }

    Run requireLocked(UUID ticket) {
        return locked(ticket).orElseThrow(() -> new NotFound("no_procedure"));
    }

    /** False when there is nothing to begin. Nobody changes the ticket meanwhile: what the run repeats of it would stay behind for good. */
    boolean begin(UUID ticket) {
        tickets.lock(List.of(ticket));
        return tickets.find(new TicketId(ticket)).map(this::begin).orElse(false);
    }

    private boolean begin(TicketBrief brief) {
        return procedureOf(brief)
                .map(procedure -> {
                    insert(beginning(brief, procedure));
                    return true;
                })
                .orElse(false);
    }

    Optional<ProcedureVersion> procedureOf(TicketBrief ticket) {
        var customer = customers.of(List.of(ticket.customer())).get(ticket.customer());
        var firm = customer != null && customer.kind() == CustomerKind.FIRM;
        return procedures.forCase(ticket.traits(), firm, ticket.openedAt());
    }

    void bump(UUID ticket) {
        sql.update(RUNS)
                .set(RUNS.VERSION, RUNS.VERSION.plus(1))
                .where(RUNS.TICKET.eq(ticket))
                .execute();
    }

    void enter(UUID ticket, ProcedureVersion procedure, Stage stage, Instant at) {
        sql.update(RUNS)
                .set(RUNS.VERSION, RUNS.VERSION.plus(1))
                .set(RUNS.PROCEDURE_VERSION, procedure.id())
                .set(RUNS.PROCEDURE_KEY, procedure.key())
                .set(RUNS.STAGE, stage.key())
                .set(RUNS.PHASE, stage.phase().name())
                .set(RUNS.STAGE_SINCE, at)
                .set(RUNS.ENDED_AT, (Instant) null)
                .where(RUNS.TICKET.eq(ticket))
                .execute();
    }

    void end(UUID ticket, Instant at) {
        sql.update(RUNS)
                .set(RUNS.VERSION, RUNS.VERSION.plus(1))
                .set(RUNS.ENDED_AT, at)
                .where(RUNS.TICKET.eq(ticket))
                .execute();
    }

    /** Repeats what the ticket says by now. */
    void refresh(TicketBrief ticket) {
        sql.update(RUNS)
                .set(RUNS.CATEGORY, ticket.category())
                .set(RUNS.PRIORITY, ticket.priority().name())
                .set(RUNS.HIGH_RISK, ticket.highRisk())
                .set(RUNS.TEAM, ticket.team())
                .set(RUNS.UNIT, ticket.unit())
                .set(RUNS.HANDLER, ticket.handler())
                .where(RUNS.TICKET.eq(ticket.id().value()))
                .execute();
    }

    private Optional<Run> lock(UUID ticket) {
        return sql.selectFrom(RUNS).where(RUNS.TICKET.eq(ticket)).forUpdate().fetchOptional(Runs::run);
    }

    private static Run beginning(TicketBrief ticket, ProcedureVersion procedure) {
        var stage = procedure.document().first(field -> null);
        // The version the row will have: what was read before it was written is still true afterwards.
        return new Run(
                ticket.id().value(),
                1,
                procedure.id(),
                procedure.key(),
                stage.key(),
                stage.phase(),
                ticket.openedAt(),
                ticket.openedAt(),
                ticket.status().isOpen() ? null : ticket.changedAt(),
                ticket.number(),
                ticket.subject(),
                ticket.category(),
                ticket.priority(),
                ticket.highRisk(),
                ticket.team(),
                ticket.unit(),
                ticket.handler());
    }

    private void insert(Run run) {
        sql.insertInto(RUNS)
                .set(RUNS.TICKET, run.ticket())
                .set(RUNS.PROCEDURE_VERSION, run.procedure())
                .set(RUNS.PROCEDURE_KEY, run.procedureKey())
                .set(RUNS.STAGE, run.stage())
                .set(RUNS.PHASE, run.phase().name())
                .set(RUNS.STAGE_SINCE, run.since())
                .set(RUNS.STARTED_AT, run.startedAt())
                .set(RUNS.ENDED_AT, run.endedAt())
                .set(RUNS.NUMBER, run.number())
                .set(RUNS.SUBJECT, run.subject())
                .set(RUNS.CATEGORY, run.category())
                .set(RUNS.PRIORITY, run.priority().name())
                .set(RUNS.HIGH_RISK, run.highRisk())
                .set(RUNS.TEAM, run.team())
                .set(RUNS.UNIT, run.unit())
                .set(RUNS.HANDLER, run.handler())
                .onConflictDoNothing()
                .execute();
    }

    static Run run(RunsRecord row) {
        return new Run(
                row.getTicket(),
                row.getVersion(),
                row.getProcedureVersion(),
                row.getProcedureKey(),
                row.getStage(),
                Phase.valueOf(row.getPhase()),
                row.getStageSince(),
                row.getStartedAt(),
                row.getEndedAt(),
                row.getNumber(),
                row.getSubject(),
                row.getCategory(),
                Priority.valueOf(row.getPriority()),
                row.getHighRisk(),
                row.getTeam(),
                row.getUnit(),
                row.getHandler());
    }
}
