package io.chengnuo.policy;

import static io.chengnuo.policy.db.Tables.TARGET_CHANGES;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The history of targets: what they were, what they became, who said why. */
@Repository
class TargetChanges {

    private static final int MOST = 200;

    private final DSLContext sql;
    private final JsonMapper json;

    TargetChanges(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Change(
            UUID id,
            String promise,
            UUID version,
            Limit before,
            Limit after,
            String reason,
            @Nullable String basis,
            @Nullable UUID author,
            Instant effectiveFrom,
            Instant changedAt) {}

    /** The latest changes of a promise, newest first. */
    @Transactional(readOnly = true)
    List<Change> of(String promise) {
        return sql.selectFrom(TARGET_CHANGES)
                .where(TARGET_CHANGES.PROMISE.eq(promise))
                .orderBy(TARGET_CHANGES.CHANGED_AT.desc(), TARGET_CHANGES.ID.desc())
                .limit(MOST)
                .fetch(this::change);
    }

    void insert(Change change) {
        sql.insertInto(TARGET_CHANGES)
                .set(TARGET_CHANGES.ID, change.id())
                .set(TARGET_CHANGES.PROMISE, change.promise())
                .set(TARGET_CHANGES.VERSION, change.version())
                .set(TARGET_CHANGES.BEFORE, written(change.before()))
                .set(TARGET_CHANGES.AFTER, written(change.after()))
                .set(TARGET_CHANGES.REASON, change.reason())
                .set(TARGET_CHANGES.BASIS, change.basis())
                .set(TARGET_CHANGES.AUTHOR, change.author())
                .set(TARGET_CHANGES.EFFECTIVE_FROM, change.effectiveFrom())
                .set(TARGET_CHANGES.CHANGED_AT, change.changedAt())
                .execute();
    }

    private JSONB written(Limit limit) {
        return JSONB.valueOf(json.writeValueAsString(limit));
    }

    private Change change(Record row) {
        return new Change(
                row.get(TARGET_CHANGES.ID),
                row.get(TARGET_CHANGES.PROMISE),
                row.get(TARGET_CHANGES.VERSION),
                json.readValue(row.get(TARGET_CHANGES.BEFORE).data(), Limit.class),
                json.readValue(row.get(TARGET_CHANGES.AFTER).data(), Limit.class),
                row.get(TARGET_CHANGES.REASON),
                row.get(TARGET_CHANGES.BASIS),
                row.get(TARGET_CHANGES.AUTHOR),
                row.get(TARGET_CHANGES.EFFECTIVE_FROM),
                row.get(TARGET_CHANGES.CHANGED_AT));
    }
}
