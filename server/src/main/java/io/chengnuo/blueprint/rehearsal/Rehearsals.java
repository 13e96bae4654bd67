package io.chengnuo.blueprint.rehearsal;

import static io.chengnuo.blueprint.db.Tables.REHEARSALS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.blueprint.RehearsalResult;
import io.chengnuo.blueprint.Rehearsed;
import io.chengnuo.blueprint.db.tables.records.RehearsalsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Rehearsals in the database. */
@Repository
class Rehearsals implements Rehearsed {

    private final DSLContext sql;
    private final JsonMapper json;

    Rehearsals(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Rehearsal(
            UUID id,
            UUID sheet,
            String name,
            RehearsalDocument document,
            @Nullable RehearsalResult result,
            @Nullable UUID startedBy,
            Instant startedAt,
            long version) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<RehearsalResult> last(UUID sheet) {
        return sql.selectFrom(REHEARSALS)
                .where(REHEARSALS.SHEET.eq(sheet), REHEARSALS.FINISHED_AT.isNotNull())
                .orderBy(REHEARSALS.FINISHED_AT.desc(), REHEARSALS.ID.desc())
                .limit(1)
                .fetchOptional(this::rehearsal)
                .map(Rehearsal::result);
    }

    @Transactional(readOnly = true)
    public Rehearsal require(UUID sheet, UUID id) {
        return sql.selectFrom(REHEARSALS)
                .where(REHEARSALS.SHEET.eq(sheet), REHEARSALS.ID.eq(id))
                .fetchOptional(this::rehearsal)
                .orElseThrow(() -> new NotFound("no_such_rehearsal"));
    }

    /** For moving it on: the next waits. */
    Rehearsal lock(UUID sheet, UUID id) {
        return sql.selectFrom(REHEARSALS)
                .where(REHEARSALS.SHEET.eq(sheet), REHEARSALS.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::rehearsal)
                .orElseThrow(() -> new NotFound("no_such_rehearsal"));
    }

    @Transactional(readOnly = true)
    public Page<Rehearsal> page(UUID sheet, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(REHEARSALS)
                .where(REHEARSALS.SHEET.eq(sheet))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(REHEARSALS.STARTED_AT, REHEARSALS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(REHEARSALS.STARTED_AT.desc(), REHEARSALS.ID.desc())
                .limit(limit + 1)
                .fetch(this::rehearsal);
        return Page.of(rows, limit, last -> Cursor.of(last.startedAt(), last.id()));
    }

    void insert(Rehearsal rehearsal) {
        sql.insertInto(REHEARSALS)
                .set(REHEARSALS.ID, rehearsal.id())
                .set(REHEARSALS.SHEET, rehearsal.sheet())
                .set(REHEARSALS.NAME, rehearsal.name())
                .set(REHEARSALS.DOCUMENT, JSONB.valueOf(json.writeValueAsString(rehearsal.document())))
                .set(REHEARSALS.STARTED_BY, rehearsal.startedBy())
                .set(REHEARSALS.STARTED_AT, rehearsal.startedAt())
                .execute();
    }

    Rehearsal update(Rehearsal rehearsal, RehearsalDocument document, @Nullable RehearsalResult result) {
        return sql.update(REHEARSALS)
                .set(REHEARSALS.DOCUMENT, JSONB.valueOf(json.writeValueAsString(document)))
                .set(REHEARSALS.RESULT, result == null ? null : JSONB.valueOf(json.writeValueAsString(result)))
                .set(REHEARSALS.FINISHED_AT, result == null ? null : result.finishedAt())
                .set(REHEARSALS.VERSION, REHEARSALS.VERSION.plus(1))
                .where(REHEARSALS.ID.eq(rehearsal.id()))
                .returning()
                .fetchSingle(this::rehearsal);
    }

    private Rehearsal rehearsal(RehearsalsRecord row) {
        return new Rehearsal(
                row.getId(),
                row.getSheet(),
                row.getName(),
                json.readValue(row.getDocument().data(), RehearsalDocument.class),
                row.getResult() == null ? null : json.readValue(row.getResult().data(), RehearsalResult.class),
                row.getStartedBy(),
                row.getStartedAt(),
                row.getVersion());
    }
}
