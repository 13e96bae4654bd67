package io.chengnuo.policy.draft;

import static io.chengnuo.policy.db.Tables.REMARKS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is said about clauses, and whether it is settled. */
@Repository
class Remarks {

    private final DSLContext sql;
    private final Clock clock;

    Remarks(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Remark(
            UUID id,
            String clause,
            String words,
            @Nullable UUID by,
            Instant at,
            @Nullable UUID settledBy,
            @Nullable Instant settledAt,
            @Nullable String origin) {}

    /** Newest first; of one clause or of all. */
    @Transactional(readOnly = true)
    Page<Remark> list(@Nullable String clause, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.select(
                        REMARKS.ID,
                        REMARKS.CLAUSE,
                        REMARKS.WORDS,
                        REMARKS.SAID_BY,
                        REMARKS.SAID_AT,
                        REMARKS.SETTLED_BY,
                        REMARKS.SETTLED_AT,
                        REMARKS.ORIGIN)
                .from(REMARKS)
                .where(clause == null ? DSL.trueCondition() : REMARKS.CLAUSE.eq(clause))
                .and(
                        after == null
                                ? DSL.trueCondition()
                                : row(REMARKS.SAID_AT, REMARKS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(REMARKS.SAID_AT.desc(), REMARKS.ID.desc())
                .limit(limit + 1)
                .fetch(Records.mapping(Remark::new));
        return Page.of(rows, limit, last -> Cursor.of(last.at(), last.id()));
    }

    @Transactional
    UUID say(String clause, String words, @Nullable String origin) {
        var now = clock.instant();
        var id = Ids.next(now);
        sql.insertInto(REMARKS)
                .set(REMARKS.ID, id)
                .set(REMARKS.CLAUSE, clause)
                .set(REMARKS.WORDS, words)
                .set(REMARKS.SAID_BY, Acting.current().actor())
                .set(REMARKS.SAID_AT, now)
                .set(REMARKS.ORIGIN, origin)
                .execute();
        return id;
    }

    /** Which of these were settled. */
    @Transactional(readOnly = true)
    Set<UUID> settled(Collection<UUID> some) {
        return sql.select(REMARKS.ID)
                .from(REMARKS)
                .where(REMARKS.ID.in(some), REMARKS.SETTLED_AT.isNotNull())
                .fetchSet(REMARKS.ID);
    }

    @Transactional
    void settle(UUID id, boolean settled) {
        var by = Acting.current().actor();
        var changed = sql.update(REMARKS)
                .set(REMARKS.SETTLED_BY, settled ? by : null)
                .set(REMARKS.SETTLED_AT, settled ? clock.instant() : null)
                .where(REMARKS.ID.eq(id))
                .execute();
        if (changed == 0) {
            throw new NotFound("no_such_remark");
        }
    }
}
