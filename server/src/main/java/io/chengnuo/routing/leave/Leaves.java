package io.chengnuo.routing.leave;

import static io.chengnuo.routing.db.Tables.LEAVES;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.AbsenceKind;
import io.chengnuo.routing.db.tables.records.LeavesRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Leave in the database. */
@Repository
class Leaves {

    private final DSLContext sql;

    Leaves(DSLContext sql) {
        this.sql = sql;
    }

    void add(Leave leave) {
        sql.insertInto(LEAVES)
                .set(LEAVES.ID, leave.id())
                .set(LEAVES.PERSON, leave.person())
                .set(LEAVES.KIND, leave.kind().name())
                .set(LEAVES.FROM_AT, leave.from())
                .set(LEAVES.TO_AT, leave.to())
                .set(LEAVES.DEPUTY, leave.deputy())
                .set(LEAVES.NOTE, leave.note())
                .set(LEAVES.APPROVAL, leave.approval())
                .set(LEAVES.STATE, leave.state().name())
                .set(LEAVES.ASKED_AT, leave.askedAt())
                .execute();
    }

    boolean asksFor(UUID person, Instant from, Instant to) {
        return sql.fetchExists(
                LEAVES,
                LEAVES.PERSON.eq(person),
                LEAVES.STATE.eq(LeaveState.ASKED.name()),
                LEAVES.FROM_AT.lt(to),
                LEAVES.TO_AT.gt(from));
    }

    Optional<Leave> ofApproval(UUID approval) {
        return sql.selectFrom(LEAVES).where(LEAVES.APPROVAL.eq(approval)).fetchOptional(Leaves::leave);
    }

    void decided(UUID id, LeaveState state, UUID by, @Nullable String reason, Instant at) {
        sql.update(LEAVES)
                .set(LEAVES.STATE, state.name())
                .set(LEAVES.DECIDED_AT, at)
                .set(LEAVES.DECIDED_BY, by)
                .set(LEAVES.REASON, reason)
                .where(LEAVES.ID.eq(id))
                .execute();
    }

    /** The latest first. */
    Page<Leave> of(UUID person, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(LEAVES)
                .where(LEAVES.PERSON.eq(person))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(LEAVES.FROM_AT, LEAVES.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(LEAVES.FROM_AT.desc(), LEAVES.ID.desc())
                .limit(limit + 1)
                .fetch(Leaves::leave);
        return Page.of(rows, limit, last -> Cursor.of(last.from(), last.id()));
    }

    /** What waits for a decision and touches that time. */
    List<Leave> waiting(Collection<UUID> people, Instant from, Instant to) {
        return sql.selectFrom(LEAVES)
                .where(LEAVES.PERSON.in(people), LEAVES.STATE.eq(LeaveState.ASKED.name()))
                .and(LEAVES.FROM_AT.lt(to))
                .and(LEAVES.TO_AT.gt(from))
                .orderBy(LEAVES.FROM_AT, LEAVES.ID)
                .fetch(Leaves::leave);
    }

    private static Leave leave(LeavesRecord row) {
        return new Leave(
                row.getId(),
                row.getPerson(),
                AbsenceKind.valueOf(row.getKind()),
                row.getFromAt(),
                row.getToAt(),
                row.getDeputy(),
                row.getNote(),
                row.getApproval(),
                LeaveState.valueOf(row.getState()),
                row.getAskedAt(),
                row.getReason());
    }
}
