package io.chengnuo.procedure;

import static io.chengnuo.procedure.db.Tables.VERSIONS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The published versions of all procedures. */
@Repository
class ProcedureVersions {

    private static final List<Field<?>> HEADER = List.of(
            VERSIONS.ID,
            VERSIONS.KEY,
            VERSIONS.REVISION,
            VERSIONS.RETIRED,
            VERSIONS.PUBLISHED_AT,
            VERSIONS.AUTHOR,
            VERSIONS.REASON);

    private final DSLContext sql;
    private final JsonMapper json;

    ProcedureVersions(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** By key, in order of publication. */
    @Transactional(readOnly = true)
    List<ProcedureHeader> headers() {
        return sql.select(HEADER)
                .from(VERSIONS)
                .orderBy(VERSIONS.KEY, VERSIONS.REVISION)
                .fetch(ProcedureVersions::header);
    }

    /** Of one procedure, newest first, older than {@code before}. */
    @Transactional(readOnly = true)
    List<ProcedureHeader> headers(String key, int before, int limit) {
        return sql.select(HEADER)
                .from(VERSIONS)
                .where(VERSIONS.KEY.eq(key), VERSIONS.REVISION.lt(before))
                .orderBy(VERSIONS.REVISION.desc())
                .limit(limit)
                .fetch(ProcedureVersions::header);
    }

    @Transactional(readOnly = true)
    Optional<ProcedureVersion> find(UUID id) {
        return sql.select(HEADER)
                .select(VERSIONS.DOCUMENT)
                .from(VERSIONS)
                .where(VERSIONS.ID.eq(id))
                .fetchOptional(row -> new ProcedureVersion(
                        row.get(VERSIONS.ID),
                        row.get(VERSIONS.KEY),
                        row.get(VERSIONS.REVISION),
                        json.readValue(row.get(VERSIONS.DOCUMENT).data(), ProcedureDocument.class)));
    }

    /** One publisher at a time in a company: the next sees what this one published. Held until the transaction ends. */
    void queue() {
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended('procedure.versions ' || shared.tenant()::text, 0))");
    }

    void insert(ProcedureHeader header, ProcedureDocument document) {
        sql.insertInto(VERSIONS)
                .set(VERSIONS.ID, header.id())
                .set(VERSIONS.KEY, header.key())
                .set(VERSIONS.REVISION, header.revision())
                .set(VERSIONS.RETIRED, header.retired())
                .set(VERSIONS.PUBLISHED_AT, header.publishedAt())
                .set(VERSIONS.AUTHOR, header.author())
                .set(VERSIONS.REASON, header.reason())
                .set(VERSIONS.DOCUMENT, JSONB.valueOf(json.writeValueAsString(document)))
                .execute();
    }

    private static ProcedureHeader header(Record row) {
        return new ProcedureHeader(
                row.get(VERSIONS.ID),
                row.get(VERSIONS.KEY),
                row.get(VERSIONS.REVISION),
                row.get(VERSIONS.RETIRED),
                row.get(VERSIONS.PUBLISHED_AT),
                row.get(VERSIONS.AUTHOR),
                row.get(VERSIONS.REASON));
    }
}
