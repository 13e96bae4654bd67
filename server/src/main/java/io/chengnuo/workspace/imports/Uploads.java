package io.chengnuo.workspace.imports;

import static io.chengnuo.workspace.db.Tables.SAVED_MAPPINGS;
import static io.chengnuo.workspace.db.Tables.UPLOADS;

import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.workspace.db.tables.records.UploadsRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files put down to be taken over, as rows, and the mappings kept for the next ones. */
@Repository
class Uploads {

    private static final TypeReference<List<String>> HEADER = new TypeReference<>() {};
    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    Uploads(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Upload upload) {
        sql.insertInto(UPLOADS)
                .set(UPLOADS.ID, upload.id())
                .set(UPLOADS.KIND, upload.kind().name())
                .set(UPLOADS.FILE_NAME, upload.fileName())
                .set(UPLOADS.SHA256, upload.sha256())
                .set(UPLOADS.FORMAT, upload.format())
                .set(UPLOADS.HEADER, written(upload.header()))
                .set(UPLOADS.FIRST_ROWS, written(upload.firstRows()))
                .set(UPLOADS.MAPPING, written(upload.mapping()))
                .set(UPLOADS.STATE, upload.state().name())
                .set(UPLOADS.PUT_DOWN_BY, upload.putDownBy())
                .set(UPLOADS.PUT_DOWN_AT, upload.putDownAt())
                .set(UPLOADS.CHANGED_AT, upload.changedAt())
                .execute();
    }

    Upload require(UUID id) {
        return sql.selectFrom(UPLOADS)
                .where(UPLOADS.ID.eq(id))
                .fetchOptional(this::upload)
                .orElseThrow(() -> new NotFound("no_such_import"));
    }

    Upload lock(UUID id) {
        return sql.selectFrom(UPLOADS)
                .where(UPLOADS.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::upload)
                .orElseThrow(() -> new NotFound("no_such_import"));
    }

    Page<Upload> newest(int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var rows = sql.selectFrom(UPLOADS)
                .where(after == null ? DSL.noCondition() : UPLOADS.ID.lt(after.uuid(0)))
                .orderBy(UPLOADS.ID.desc())
                .limit(limit + 1)
                .fetch(this::upload);
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }

    void map(Upload upload, Mapping mapping, Instant at) {
        sql.update(UPLOADS)
                .set(UPLOADS.MAPPING, written(mapping))
                .set(UPLOADS.STATE, UploadState.READY.name())
                .setNull(UPLOADS.REHEARSAL)
                .setNull(UPLOADS.REFUSED)
                .set(UPLOADS.CHANGED_AT, at)
                .set(UPLOADS.VERSION, upload.version() + 1)
                .where(UPLOADS.ID.eq(upload.id()))
                .execute();
    }

    void begin(UUID id, UploadState state, Instant at) {
        sql.update(UPLOADS)
                .set(UPLOADS.STATE, state.name())
                .set(UPLOADS.ROWS_READ, 0L)
                .setNull(UPLOADS.REFUSED)
                .set(UPLOADS.CHANGED_AT, at)
                .set(UPLOADS.VERSION, UPLOADS.VERSION.plus(1))
                .where(UPLOADS.ID.eq(id))
                .execute();
    }

    void progressed(UUID id, long rows, Instant at) {
        sql.update(UPLOADS)
                .set(UPLOADS.ROWS_READ, rows)
                .set(UPLOADS.CHANGED_AT, at)
                .where(UPLOADS.ID.eq(id))
                .execute();
    }

    void rehearsed(UUID id, RehearseImport.Rehearsal rehearsal, Instant at) {
        sql.update(UPLOADS)
                .set(UPLOADS.STATE, UploadState.REHEARSED.name())
                .set(UPLOADS.REHEARSAL, written(rehearsal))
                .set(UPLOADS.CHANGED_AT, at)
                .set(UPLOADS.VERSION, UPLOADS.VERSION.plus(1))
                .where(UPLOADS.ID.eq(id))
                .execute();
    }

    void ended(UUID id, UploadState state, @Nullable String refused, Instant at) {
        sql.update(UPLOADS)
                .set(UPLOADS.STATE, state.name())
                .set(UPLOADS.REFUSED, refused)
                .set(UPLOADS.CHANGED_AT, at)
                .set(UPLOADS.VERSION, UPLOADS.VERSION.plus(1))
                .where(UPLOADS.ID.eq(id))
                .execute();
    }

    void save(ImportKind kind, Mapping mapping, UUID by, Instant at) {
        sql.insertInto(SAVED_MAPPINGS)
                .set(SAVED_MAPPINGS.KIND, kind.name())
                .set(SAVED_MAPPINGS.SOURCE, mapping.source())
                .set(SAVED_MAPPINGS.MAPPING, written(mapping))
                .set(SAVED_MAPPINGS.SAVED_BY, by)
                .set(SAVED_MAPPINGS.SAVED_AT, at)
                .onConflict(SAVED_MAPPINGS.TENANT_ID, SAVED_MAPPINGS.KIND, SAVED_MAPPINGS.SOURCE)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    /** The mappings used before for this kind, the latest first. */
    List<Mapping> saved(ImportKind kind, int limit) {
        return sql.select(SAVED_MAPPINGS.MAPPING)
                .from(SAVED_MAPPINGS)
                .where(SAVED_MAPPINGS.KIND.eq(kind.name()))
                .orderBy(SAVED_MAPPINGS.SAVED_AT.desc(), SAVED_MAPPINGS.SOURCE)
                .limit(limit)
                .fetch(row -> json.readValue(row.value1().data(), Mapping.class));
    }

    private JSONB written(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private Upload upload(UploadsRecord row) {
        return new Upload(
                row.getId(),
                ImportKind.valueOf(row.getKind()),
                row.getFileName(),
                row.getSha256(),
                row.getFormat(),
                json.readValue(row.getHeader().data(), HEADER),
                json.readValue(row.getFirstRows().data(), ROWS),
                json.readValue(row.getMapping().data(), Mapping.class),
                UploadState.valueOf(row.getState()),
                row.getRowsRead(),
                row.getRehearsal() == null
                        ? null
                        : json.readValue(row.getRehearsal().data(), RehearseImport.Rehearsal.class),
                row.getRefused(),
                row.getPutDownBy(),
                row.getPutDownAt(),
                row.getChangedAt(),
                row.getVersion());
    }
}
