package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.ACCEPTANCE_RESULTS;

import io.chengnuo.procedure.AcceptanceItem;
import io.chengnuo.procedure.Phase;
import io.chengnuo.procedure.Stage;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.DisputeDelivery;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tests the result item by item. One that fails sends the request back to execution, and the next test is a new round. */
@Component
class RecordAcceptance {

    private final Runs runs;
    private final WorkDesk desk;
    private final MoveStage moves;
    private final TicketBriefs tickets;
    private final DisputeDelivery dispute;
    private final DSLContext sql;
    private final Facts facts;
    private final Clock clock;

    RecordAcceptance(
            Runs runs,
            WorkDesk desk,
            MoveStage moves,
            TicketBriefs tickets,
            DisputeDelivery dispute,
            DSLContext sql,
            Facts facts,
            Clock clock) {
        this.runs = runs;
        this.desk = desk;
        this.moves = moves;
        this.tickets = tickets;
        this.dispute = dispute;
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    record Result(
            int round,
            String item,
            boolean passed,
            @Nullable String note,
            UUID recordedBy,
            Instant recordedAt) {}

    void record(Run run, String key, boolean passed, @Nullable String note, UUID by) {
        var item = desk.procedureOf(run).acceptance().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_item"));
        if (!passed && (note == null || note.isBlank())) {
            throw new Invalid("why_needed", new FieldError("note", "missing"));
        }
        var at = clock.instant();
        var round = round(run.ticket());
        write(run, round, item, passed, note, by, at);
        facts.record(new AcceptanceRecorded(
                run.ticket(),
                round,
                item.key(),
                item.name().zh(),
                item.name().en(),
                item.part().name(),
                passed,
                note,
                by,
                at));
        if (!passed) {
            sendBack(run, item.name().zh() + ": " + note, by);
        }
    }

    private void write(
            Run run, int round, AcceptanceItem item, boolean passed, @Nullable String note, UUID by, Instant at) {
        sql.insertInto(ACCEPTANCE_RESULTS)
                .set(ACCEPTANCE_RESULTS.TICKET, run.ticket())
                .set(ACCEPTANCE_RESULTS.ROUND, round)
                .set(ACCEPTANCE_RESULTS.ITEM, item.key())
                .set(ACCEPTANCE_RESULTS.PART, item.part().name())
                .set(ACCEPTANCE_RESULTS.PASSED, passed)
                .set(ACCEPTANCE_RESULTS.NOTE, note)
                .set(ACCEPTANCE_RESULTS.RECORDED_BY, by)
                .set(ACCEPTANCE_RESULTS.RECORDED_AT, at)
                .onConflict(
                        ACCEPTANCE_RESULTS.TENANT_ID,
                        ACCEPTANCE_RESULTS.TICKET,
                        ACCEPTANCE_RESULTS.ROUND,
                        ACCEPTANCE_RESULTS.ITEM)
                .doUpdate()
                .set(ACCEPTANCE_RESULTS.PASSED, passed)
                .set(ACCEPTANCE_RESULTS.NOTE, note)
                .set(ACCEPTANCE_RESULTS.RECORDED_BY, by)
                .set(ACCEPTANCE_RESULTS.RECORDED_AT, at)
                .execute();
    }

    /** After a failed item the next result begins a new round. */
    private int round(UUID ticket) {
        var last = Objects.requireNonNullElse(
                sql.select(DSL.max(ACCEPTANCE_RESULTS.ROUND))
                        .from(ACCEPTANCE_RESULTS)
                        .where(ACCEPTANCE_RESULTS.TICKET.eq(ticket))
                        .fetchOne(row -> row.value1()),
                1);
        var failed = sql.fetchExists(
                ACCEPTANCE_RESULTS,
                ACCEPTANCE_RESULTS
                        .TICKET
                        .eq(ticket)
                        .and(ACCEPTANCE_RESULTS.ROUND.eq(last))
                        .and(ACCEPTANCE_RESULTS.PASSED.isFalse()));
        return failed ? last + 1 : last;
    }

    /** A delivered result counts as not accepted; one still in the house goes back by itself. */
    private void sendBack(Run run, String reason, UUID by) {
        var ticket = tickets.require(new TicketId(run.ticket()));
        if (ticket.deliveredAt() != null && ticket.closedAt() == null) {
            dispute.dispute(ticket.id(), reason);
            return;
        }
        desk.procedureOf(run).stages().stream()
                .filter(stage -> stage.phase() == Phase.EXECUTION)
                .map(Stage::key)
                .filter(stage -> run.phase() == Phase.DELIVERY || run.phase() == Phase.FOLLOW_UP)
                .findFirst()
                .ifPresent(stage -> moves.move(
                        runs.requireLocked(run.ticket()),
                        new MoveStage.Move(stage, reason, ReworkCause.TEST_FAILED, null),
                        by));
    }

    List<Result> of(UUID ticket) {
        return sql.select(
                        ACCEPTANCE_RESULTS.ROUND,
                        ACCEPTANCE_RESULTS.ITEM,
                        ACCEPTANCE_RESULTS.PASSED,
                        ACCEPTANCE_RESULTS.NOTE,
                        ACCEPTANCE_RESULTS.RECORDED_BY,
                        ACCEPTANCE_RESULTS.RECORDED_AT)
                .from(ACCEPTANCE_RESULTS)
                .where(ACCEPTANCE_RESULTS.TICKET.eq(ticket))
                .orderBy(ACCEPTANCE_RESULTS.ROUND.desc(), ACCEPTANCE_RESULTS.RECORDED_AT)
                .limit(200)
                .fetch(Records.mapping(Result::new));
    }
}
