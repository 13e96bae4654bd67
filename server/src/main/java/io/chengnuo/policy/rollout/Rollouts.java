package io.chengnuo.policy.rollout;

import static io.chengnuo.policy.db.Tables.ROLLOUTS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.policy.db.tables.records.RolloutsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plans in the database. */
@Repository
class Rollouts {

    private final DSLContext sql;

    Rollouts(DSLContext sql) {
        this.sql = sql;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    Page<Rollout> page(int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(ROLLOUTS)
                .where(
                        after == null
                                ? noCondition()
                                : row(ROLLOUTS.OPENED_AT, ROLLOUTS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(ROLLOUTS.OPENED_AT.desc(), ROLLOUTS.ID.desc())
                .limit(limit + 1)
                .fetch(Rollouts::rollout);
        return Page.of(rows, limit, last -> Cursor.of(last.openedAt(), last.id()));
    }

    @Transactional(readOnly = true)
    Rollout require(UUID id) {
        return sql.selectFrom(ROLLOUTS)
                .where(ROLLOUTS.ID.eq(id))
                .fetchOptional(Rollouts::rollout)
                .orElseThrow(() -> new NotFound("no_such_rollout"));
    }

    /** Locked until the transaction ends. */
    Rollout claim(UUID id) {
        return sql.selectFrom(ROLLOUTS)
                .where(ROLLOUTS.ID.eq(id))
                .forUpdate()
                .fetchOptional(Rollouts::rollout)
                .orElseThrow(() -> new NotFound("no_such_rollout"));
    }

    void add(Rollout rollout) {
        var row = new RolloutsRecord();
        row.setId(rollout.id());
        row.setTitle(rollout.title());
        row.setObject(rollout.object());
        row.setPolicyVersion(rollout.policyVersion());
        row.setDeadline(rollout.deadline());
        row.setFirstYear(rollout.firstYear());
        row.setOpenedAt(rollout.openedAt());
        row.setOpenedBy(rollout.openedBy());
        row.setVersion(0L);
        sql.insertInto(ROLLOUTS).set(row).execute();
    }

    void change(UUID id, String title, String object, LocalDate deadline) {
        sql.update(ROLLOUTS)
                .set(ROLLOUTS.TITLE, title)
                .set(ROLLOUTS.OBJECT, object)
                .set(ROLLOUTS.DEADLINE, deadline)
                .set(ROLLOUTS.VERSION, ROLLOUTS.VERSION.plus(1))
                .where(ROLLOUTS.ID.eq(id))
                .execute();
    }

    void close(UUID id, @Nullable Instant at) {
        sql.update(ROLLOUTS)
                .set(ROLLOUTS.CLOSED_AT, at)
                .set(ROLLOUTS.VERSION, ROLLOUTS.VERSION.plus(1))
                .where(ROLLOUTS.ID.eq(id))
                .execute();
    }

    private static Rollout rollout(RolloutsRecord row) {
        return new Rollout(
                row.getId(),
                row.getTitle(),
                row.getObject(),
                row.getPolicyVersion(),
                row.getDeadline(),
                row.getFirstYear(),
                row.getOpenedAt(),
                row.getOpenedBy(),
                row.getClosedAt(),
                row.getVersion());
    }
}
