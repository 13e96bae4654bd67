package io.chengnuo.improvement.supervision;

import static io.chengnuo.improvement.db.Tables.CHECKS;
import static io.chengnuo.improvement.db.Tables.CHECK_SAMPLES;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.improvement.db.tables.records.ChecksRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketSample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Checks and the tickets drawn for them, as rows. */
@Repository
class Checks {

    private final DSLContext sql;

    Checks(DSLContext sql) {
        this.sql = sql;
    }

    /** False when the plan has brought about a check for that day already. */
    boolean open(UUID id, CheckPlan plan, LocalDate due, Instant at) {
        var outline = plan.outline();
        return sql.insertInto(CHECKS)
                        .set(CHECKS.ID, id)
                        .set(CHECKS.PLAN, plan.id())
                        .set(CHECKS.TITLE, outline.title())
                        .set(CHECKS.CLAUSES, outline.clauses().toArray(String[]::new))
                        .set(CHECKS.METHOD, outline.method().name())
                        .set(CHECKS.INDICATOR, outline.indicator())
                        .set(CHECKS.INSTRUCTIONS, outline.instructions())
                        .set(CHECKS.PERSON, outline.person())
                        .set(CHECKS.POST, outline.post())
                        .set(CHECKS.OPENED_AT, at)
                        .set(CHECKS.DUE_ON, due)
                        .onConflict(CHECKS.TENANT_ID, CHECKS.PLAN, CHECKS.DUE_ON)
                        .doNothing()
                        .execute()
                == 1;
    }

    void draw(UUID check, List<TicketSample.Drawn> drawn) {
        drawn.forEach(one -> sql.insertInto(CHECK_SAMPLES)
                .set(CHECK_SAMPLES.CHECK_ID, check)
                .set(CHECK_SAMPLES.TICKET, one.ticket())
                .set(CHECK_SAMPLES.NUMBER, one.number())
                .set(CHECK_SAMPLES.SUBJECT, one.subject())
                .execute());
    }

    List<TicketSample.Drawn> drawn(UUID check) {
        return sql.selectFrom(CHECK_SAMPLES)
                .where(CHECK_SAMPLES.CHECK_ID.eq(check))
                .orderBy(CHECK_SAMPLES.NUMBER)
                .fetch(row -> new TicketSample.Drawn(row.getTicket(), row.getNumber(), row.getSubject()));
    }

    void done(Check check, UUID by, @Nullable String summary, Instant at) {
        sql.update(CHECKS)
                .set(CHECKS.DONE_AT, at)
                .set(CHECKS.DONE_BY, by)
                .set(CHECKS.SUMMARY, summary)
                .set(CHECKS.VERSION, check.version() + 1)
                .where(CHECKS.ID.eq(check.id()))
                .execute();
    }

    Check require(UUID id) {
        return sql.selectFrom(CHECKS)
                .where(CHECKS.ID.eq(id))
                .fetchOptional(Checks::check)
                .orElseThrow(() -> new NotFound("no_such_check"));
    }

    Check requireLocked(UUID id) {
        return sql.selectFrom(CHECKS)
                .where(CHECKS.ID.eq(id))
                .forUpdate()
                .fetchOptional(Checks::check)
                .orElseThrow(() -> new NotFound("no_such_check"));
    }

    /** What waits, the next due first; with {@code before} only what was due before that day. */
    Page<Check> open(@Nullable String clause, @Nullable LocalDate before, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(CHECKS)
                .where(CHECKS.DONE_AT.isNull())
                .and(before == null ? noCondition() : CHECKS.DUE_ON.lt(before))
                .and(about(clause))
                .and(
                        after == null
                                ? noCondition()
                                : row(CHECKS.DUE_ON, CHECKS.ID).gt(after.day(0), after.uuid(1)))
                .orderBy(CHECKS.DUE_ON, CHECKS.ID)
                .limit(limit + 1)
                .fetch(Checks::check);
        return Page.of(rows, limit, last -> Cursor.of(last.dueOn(), last.id()));
    }

    /** What was done, the latest first. */
    Page<Check> done(@Nullable String clause, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(CHECKS)
                .where(CHECKS.DONE_AT.isNotNull())
                .and(about(clause))
                .and(
                        after == null
                                ? noCondition()
                                : row(CHECKS.DONE_AT, CHECKS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(CHECKS.DONE_AT.desc(), CHECKS.ID.desc())
                .limit(limit + 1)
                .fetch(Checks::check);
        return Page.of(rows, limit, last -> Cursor.of(Objects.requireNonNull(last.doneAt()), last.id()));
    }

    Optional<Check> nextOf(String clause) {
        return open(clause, null, 1, null).items().stream().findFirst();
    }

    /** Open ones whose day has passed and nobody was told of it yet; told now. */
    List<Check> claimOverdue(LocalDate today, int limit) {
        var late = sql.selectFrom(CHECKS)
                .where(CHECKS.DONE_AT.isNull(), CHECKS.DUE_ON.lt(today), CHECKS.REMINDED_ON.isNull())
                .orderBy(CHECKS.DUE_ON, CHECKS.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Checks::check);
        sql.update(CHECKS)
                .set(CHECKS.REMINDED_ON, today)
                .where(CHECKS.ID.in(late.stream().map(Check::id).toList()))
                .execute();
        return late;
    }

    private static Condition about(@Nullable String clause) {
        return clause == null ? noCondition() : CHECKS.CLAUSES.contains(new String[] {clause});
    }

    private static Check check(ChecksRecord row) {
        return new Check(
                row.getId(),
                row.getPlan(),
                row.getTitle(),
                List.of(row.getClauses()),
                CheckMethod.valueOf(row.getMethod()),
                row.getIndicator(),
                row.getInstructions(),
                row.getPerson(),
                row.getPost(),
                row.getOpenedAt(),
                row.getDueOn(),
                row.getDoneAt(),
                row.getDoneBy(),
                row.getSummary(),
                row.getVersion());
    }
}
