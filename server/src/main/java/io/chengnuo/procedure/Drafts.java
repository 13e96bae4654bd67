package io.chengnuo.procedure;

import static io.chengnuo.procedure.db.Tables.DRAFTS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is being worked on, at most one draft for each procedure. */
@Repository
class Drafts {

    private final DSLContext sql;
    private final JsonMapper json;

    Drafts(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** {@code base} is the revision it began from; 0 for a procedure that is new. */
    record Draft(
            String key,
            int base,
            ProcedureDocument document,
            @Nullable UUID changedBy,
            Instant changedAt,
            long version) {}

    @Transactional(readOnly = true)
    Optional<Draft> find(String key) {
        return sql.selectFrom(DRAFTS).where(DRAFTS.KEY.eq(key)).fetchOptional(this::draft);
    }

    /** For changing it: the next waits. */
    Optional<Draft> lock(String key) {
        return sql.selectFrom(DRAFTS).where(DRAFTS.KEY.eq(key)).forUpdate().fetchOptional(this::draft);
    }

    @Transactional(readOnly = true)
    List<Draft> all() {
        return sql.selectFrom(DRAFTS).orderBy(DRAFTS.KEY).fetch(this::draft);
    }

    void put(Draft draft) {
        var document = JSONB.valueOf(json.writeValueAsString(draft.document()));
        sql.insertInto(DRAFTS)
                .set(DRAFTS.KEY, draft.key())
                .set(DRAFTS.BASE, draft.base())
                .set(DRAFTS.DOCUMENT, document)
                .set(DRAFTS.CHANGED_BY, draft.changedBy())
                .set(DRAFTS.CHANGED_AT, draft.changedAt())
                .set(DRAFTS.VERSION, draft.version())
                .onConflict(DRAFTS.TENANT_ID, DRAFTS.KEY)
                .doUpdate()
                .set(DRAFTS.DOCUMENT, document)
                .set(DRAFTS.CHANGED_BY, draft.changedBy())
                .set(DRAFTS.CHANGED_AT, draft.changedAt())
                .set(DRAFTS.VERSION, draft.version())
                .execute();
    }

    void delete(String key) {
        sql.deleteFrom(DRAFTS).where(DRAFTS.KEY.eq(key)).execute();
    }

    private Draft draft(Record row) {
        return new Draft(
                row.get(DRAFTS.KEY),
                row.get(DRAFTS.BASE),
                json.readValue(row.get(DRAFTS.DOCUMENT).data(), ProcedureDocument.class),
                row.get(DRAFTS.CHANGED_BY),
                row.get(DRAFTS.CHANGED_AT),
                row.get(DRAFTS.VERSION));
    }
}
