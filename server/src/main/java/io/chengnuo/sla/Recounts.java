package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.CLOCKS;
import static io.chengnuo.sla.db.Tables.RECOUNTS;

import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.sla.db.tables.records.RecountsRecord;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of recounts. */
@Repository
class Recounts {

    private final DSLContext sql;

    Recounts(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Recount recount) {
        sql.insertInto(RECOUNTS)
                .set(RECOUNTS.ID, recount.id())
                .set(RECOUNTS.KIND, recount.kind().name())
                .set(RECOUNTS.KEY, recount.key())
                .set(RECOUNTS.REASON, recount.reason())
                .set(RECOUNTS.ASKED_BY, recount.askedBy())
                .set(RECOUNTS.ASKED_AT, recount.askedAt())
                .set(RECOUNTS.TOTAL, recount.total())
                .execute();
    }

    /** The oldest that is not finished, held until the transaction ends; those another node works on are left to it. */
    Optional<Recount> claim() {
        return sql.selectFrom(RECOUNTS)
                .where(RECOUNTS.FINISHED_AT.isNull())
                .orderBy(RECOUNTS.ASKED_AT, RECOUNTS.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(Recounts::recount);
    }

    void advance(Recount recount) {
        sql.update(RECOUNTS)
                .set(RECOUNTS.AFTER, recount.after())
                .set(RECOUNTS.DONE, recount.moves().done())
                .set(RECOUNTS.EARLIER, recount.moves().earlier())
                .set(RECOUNTS.LATER, recount.moves().later())
                .set(RECOUNTS.BROKEN, recount.moves().broken())
                .set(RECOUNTS.FINISHED_AT, recount.finishedAt())
                .where(RECOUNTS.ID.eq(recount.id()))
                .execute();
    }

    @Transactional(readOnly = true)
    Recount require(UUID id) {
        return sql.selectFrom(RECOUNTS)
                .where(RECOUNTS.ID.eq(id))
                .fetchOptional(Recounts::recount)
                .orElseThrow(() -> new NotFound("no_such_recount"));
    }

    /** The one that gave a clock its present due time, if one did. */
    @Transactional(readOnly = true)
    Optional<Recount> of(UUID clock) {
        return sql.select(RECOUNTS.fields())
                .from(RECOUNTS)
                .join(CLOCKS)
                .on(CLOCKS.RECOUNT.eq(RECOUNTS.ID))
                .where(CLOCKS.ID.eq(clock))
                .fetchOptionalInto(RECOUNTS)
                .map(Recounts::recount);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    Page<Recount> page(int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(RECOUNTS)
                .where(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(RECOUNTS.ASKED_AT, RECOUNTS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(RECOUNTS.ASKED_AT.desc(), RECOUNTS.ID.desc())
                .limit(limit + 1)
                .fetch(Recounts::recount);
        return Page.of(rows, limit, last -> Cursor.of(last.askedAt(), last.id()));
    }

    private static Recount recount(RecountsRecord row) {
        return new Recount(
                row.getId(),
                RecountKind.valueOf(row.getKind()),
                row.getKey(),
                row.getReason(),
                row.getAskedBy(),
                row.getAskedAt(),
                row.getFinishedAt(),
                row.getAfter(),
                row.getTotal(),
                new Recount.Moves(row.getDone(), row.getEarlier(), row.getLater(), row.getBroken()));
    }
}
