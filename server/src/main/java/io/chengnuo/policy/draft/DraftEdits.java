package io.chengnuo.policy.draft;

import static io.chengnuo.policy.db.Tables.DRAFT_EDITS;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who changed which part of a draft. The number of the last edit of a part is that part's version. */
@Repository
class DraftEdits {

    private static final int MOST = 500;

    private final DSLContext sql;
    private final JsonMapper json;

    DraftEdits(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Edit(long edit, String part, @Nullable UUID by, Instant at) {}

    long of(UUID draft, String part) {
        var last = sql.select(max(DRAFT_EDITS.EDIT))
                .from(DRAFT_EDITS)
                .where(DRAFT_EDITS.DRAFT.eq(draft).and(DRAFT_EDITS.PART.eq(part)))
                .fetchOneInto(Long.class);
        return last == null ? 0 : last;
    }

    @Transactional(readOnly = true)
    Map<String, Long> all(UUID draft) {
        return sql.select(DRAFT_EDITS.PART, max(DRAFT_EDITS.EDIT))
                .from(DRAFT_EDITS)
                .where(DRAFT_EDITS.DRAFT.eq(draft))
                .groupBy(DRAFT_EDITS.PART)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The latest five hundred, newest first. */
    @Transactional(readOnly = true)
    List<Edit> latest(UUID draft) {
        return sql.select(DRAFT_EDITS.EDIT, DRAFT_EDITS.PART, DRAFT_EDITS.EDITED_BY, DRAFT_EDITS.EDITED_AT)
                .from(DRAFT_EDITS)
                .where(DRAFT_EDITS.DRAFT.eq(draft))
                .orderBy(DRAFT_EDITS.EDIT.desc())
                .limit(MOST)
                .fetch(row -> new Edit(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    void add(Draft draft, String part, @Nullable Object before, @Nullable Object after, @Nullable UUID by, Instant at) {
        sql.insertInto(DRAFT_EDITS)
                .set(DRAFT_EDITS.DRAFT, draft.id())
                .set(DRAFT_EDITS.EDIT, draft.edits())
                .set(DRAFT_EDITS.PART, part)
                .set(DRAFT_EDITS.BEFORE, written(before))
                .set(DRAFT_EDITS.AFTER, written(after))
                .set(DRAFT_EDITS.EDITED_BY, by)
                .set(DRAFT_EDITS.EDITED_AT, at)
                .execute();
    }

    private @Nullable JSONB written(@Nullable Object value) {
        return value == null ? null : JSONB.valueOf(json.writeValueAsString(value));
    }
}
