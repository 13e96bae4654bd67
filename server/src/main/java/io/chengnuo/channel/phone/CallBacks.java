package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALL_BACKS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.channel.db.tables.records.CallBacksRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who is called back until when, as rows. */
@Repository
class CallBacks {

    private final DSLContext sql;

    CallBacks(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code calls}: how often he tried. */
    record CallBack(
            UUID id,
            String number,
            UUID call,
            UUID customer,
            UUID ticket,
            @Nullable UUID task,
            int calls,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable UUID doneBy) {}

    /** Nobody else decides about this number until the transaction ends. */
    void oneAtATime(String number) {
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val(Tenancy.require() + "/call-back/" + number));
    }

    Optional<UUID> openSince(String number, Instant since) {
        return sql.select(CALL_BACKS.ID)
                .from(CALL_BACKS)
                .where(CALL_BACKS.NUMBER.eq(number), CALL_BACKS.ASKED_AT.gt(since), CALL_BACKS.DONE_AT.isNull())
                .orderBy(CALL_BACKS.ASKED_AT.desc())
                .limit(1)
                .fetchOptional(CALL_BACKS.ID);
    }

    boolean knows(UUID call) {
        return sql.fetchExists(CALL_BACKS, CALL_BACKS.CALL.eq(call));
    }

    void again(UUID id) {
        sql.update(CALL_BACKS)
                .set(CALL_BACKS.CALLS, CALL_BACKS.CALLS.plus(1))
                .where(CALL_BACKS.ID.eq(id))
                .execute();
    }

    void add(CallBack one) {
        sql.insertInto(CALL_BACKS)
                .set(CALL_BACKS.ID, one.id())
                .set(CALL_BACKS.NUMBER, one.number())
                .set(CALL_BACKS.CALL, one.call())
                .set(CALL_BACKS.CUSTOMER, one.customer())
                .set(CALL_BACKS.TICKET, one.ticket())
                .set(CALL_BACKS.TASK, one.task())
                .set(CALL_BACKS.ASKED_AT, one.askedAt())
                .set(CALL_BACKS.DUE_AT, one.dueAt())
                .execute();
    }

    void due(UUID task, Instant dueAt) {
        sql.update(CALL_BACKS)
                .set(CALL_BACKS.DUE_AT, dueAt)
                .where(CALL_BACKS.TASK.eq(task))
                .execute();
    }

    /** Answers those that were open. */
    List<CallBack> done(Condition which, @Nullable UUID by, @Nullable UUID call, Instant at) {
        return sql.update(CALL_BACKS)
                .set(CALL_BACKS.DONE_AT, at)
                .set(CALL_BACKS.DONE_BY, by)
                .set(CALL_BACKS.DONE_CALL, call)
                .where(which, CALL_BACKS.DONE_AT.isNull())
                .returning()
                .fetch(CallBacks::callBack);
    }

    /** Those open, the most urgent first. */
    Page<CallBack> open(Condition within, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(CALL_BACKS)
                .where(CALL_BACKS.DONE_AT.isNull(), within)
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(CALL_BACKS.DUE_AT, CALL_BACKS.ID).gt(after.instant(0), after.uuid(1)))
                .orderBy(CALL_BACKS.DUE_AT, CALL_BACKS.ID)
                .limit(limit + 1)
                .fetch(CallBacks::callBack);
        return Page.of(rows, limit, last -> Cursor.of(last.dueAt(), last.id()));
    }

    private static CallBack callBack(CallBacksRecord row) {
        return new CallBack(
                row.getId(),
                row.getNumber(),
                row.getCall(),
                row.getCustomer(),
                row.getTicket(),
                row.getTask(),
                row.getCalls(),
                row.getAskedAt(),
                row.getDueAt(),
                row.getDoneAt(),
                row.getDoneBy());
    }
}
