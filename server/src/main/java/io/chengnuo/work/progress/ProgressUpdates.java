package io.chengnuo.work.progress;

import static io.chengnuo.work.db.Tables.PROGRESS_UPDATES;

import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.db.tables.records.ProgressUpdatesRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Progress messages that are owed to customers, as rows. */
@Repository
class ProgressUpdates {

    private final DSLContext sql;

    ProgressUpdates(DSLContext sql) {
        this.sql = sql;
    }

    /** Both moments are null when the customer need not hear anything now. */
    record Times(@Nullable Instant promptAt, @Nullable Instant dueAt) {
        static final Times REST = new Times(null, null);
    }

    /** From when on the present wait counts; empty before the first. */
    Optional<Instant> countedFrom(TicketId ticket) {
        return sql.select(PROGRESS_UPDATES.COUNTED_FROM)
                .from(PROGRESS_UPDATES)
                .where(PROGRESS_UPDATES.TICKET.eq(ticket.value()))
                .forUpdate()
                .fetchOptional(PROGRESS_UPDATES.COUNTED_FROM);
    }

    /** A new wait begins at {@code from}: whatever was missed before is over. */
    void begin(TicketBrief ticket, Instant from, Times times, boolean told) {
        sql.insertInto(PROGRESS_UPDATES)
                .set(row(ticket, from, times))
                .set(PROGRESS_UPDATES.LAST_TOLD_AT, told ? from : null)
                .set(PROGRESS_UPDATES.TOLD, told ? 1 : 0)
                .onConflict(PROGRESS_UPDATES.TENANT_ID, PROGRESS_UPDATES.TICKET)
                .doUpdate()
                .set(row(ticket, from, times))
                .set(PROGRESS_UPDATES.MISSED_AT, DSL.castNull(PROGRESS_UPDATES.MISSED_AT))
                .set(PROGRESS_UPDATES.LAST_TOLD_AT, told ? DSL.val(from) : PROGRESS_UPDATES.LAST_TOLD_AT)
                .set(PROGRESS_UPDATES.TOLD, PROGRESS_UPDATES.TOLD.plus(told ? 1 : 0))
                .execute();
    }

    /** The same wait goes on with other people. */
    void people(TicketBrief ticket) {
        sql.update(PROGRESS_UPDATES)
                .set(PROGRESS_UPDATES.TEAM, ticket.team())
                .set(PROGRESS_UPDATES.HANDLER, ticket.handler())
                .set(PROGRESS_UPDATES.FIRST_RESPONDER, ticket.firstResponder())
                .where(PROGRESS_UPDATES.TICKET.eq(ticket.id().value()))
                .execute();
    }

    private static ProgressUpdatesRecord row(TicketBrief ticket, Instant from, Times times) {
        var row = new ProgressUpdatesRecord();
        row.setTicket(ticket.id().value());
        row.setNumber(ticket.number());
        row.setSubject(ticket.subject());
        row.setPriority(ticket.priority().name());
        row.setTeam(ticket.team());
        row.setHandler(ticket.handler());
        row.setFirstResponder(ticket.firstResponder());
        row.setCountedFrom(from);
        row.setPromptAt(times.promptAt());
        row.setDueAt(times.dueAt());
        row.setLookAt(times.promptAt());
        return row;
    }

    @Transactional(readOnly = true)
    public Optional<ProgressUpdate> find(TicketId ticket) {
        return sql.selectFrom(PROGRESS_UPDATES)
                .where(PROGRESS_UPDATES.TICKET.eq(ticket.value()))
                .fetchOptional(ProgressUpdates::update);
    }

    /** What is owed, the next to fall due first. */
    @Transactional(readOnly = true)
    public Page<ProgressUpdate> owed(Condition whose, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(PROGRESS_UPDATES)
                .where(PROGRESS_UPDATES.DUE_AT.isNotNull())
                .and(whose)
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(PROGRESS_UPDATES.DUE_AT, PROGRESS_UPDATES.TICKET)
                                        .gt(after.instant(0), after.uuid(1)))
                .orderBy(PROGRESS_UPDATES.DUE_AT, PROGRESS_UPDATES.TICKET)
                .limit(limit + 1)
                .fetch(ProgressUpdates::update);
        return Page.of(
                rows,
                limit,
                last -> Cursor.of(
                        Objects.requireNonNull(last.dueAt()), last.ticket().value()));
    }

    static Condition of(UUID person) {
        return PROGRESS_UPDATES.HANDLER.eq(person).or(PROGRESS_UPDATES.FIRST_RESPONDER.eq(person));
    }

    /** Those to be prompted for or missed by now; rows another node holds are left to it. */
    List<ProgressUpdate> claimDue(Instant now, int limit) {
        return sql.selectFrom(PROGRESS_UPDATES)
                .where(PROGRESS_UPDATES.LOOK_AT.lt(now))
                .orderBy(PROGRESS_UPDATES.LOOK_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(ProgressUpdates::update);
    }

    void prompted(Collection<UUID> tickets) {
        sql.update(PROGRESS_UPDATES)
                .set(PROGRESS_UPDATES.LOOK_AT, PROGRESS_UPDATES.DUE_AT)
                .where(PROGRESS_UPDATES.TICKET.in(tickets))
                .execute();
    }

    void missed(Collection<UUID> tickets) {
        sql.update(PROGRESS_UPDATES)
                .set(PROGRESS_UPDATES.MISSED_AT, PROGRESS_UPDATES.DUE_AT)
                .set(PROGRESS_UPDATES.MISSED, PROGRESS_UPDATES.MISSED.plus(1))
                .set(PROGRESS_UPDATES.LOOK_AT, DSL.castNull(PROGRESS_UPDATES.LOOK_AT))
                .where(PROGRESS_UPDATES.TICKET.in(tickets))
                .execute();
    }

    private static ProgressUpdate update(ProgressUpdatesRecord row) {
        return new ProgressUpdate(
                new TicketId(row.getTicket()),
                row.getNumber(),
                row.getSubject(),
                row.getTeam(),
                row.getHandler(),
                row.getFirstResponder(),
                row.getDueAt(),
                row.getMissedAt(),
                row.getLastToldAt(),
                row.getTold(),
                row.getMissed());
    }
}
