package io.chengnuo.workspace.imports;

import static io.chengnuo.workspace.db.Tables.IMPORTED_KEYS;
import static io.chengnuo.workspace.db.Tables.IMPORTS;
import static io.chengnuo.workspace.db.Tables.IMPORT_ROWS;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.database.ManyRows;
import io.chengnuo.workspace.db.tables.records.ImportsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Imports as rows: how far each has come, what became of the rows not taken, and which keys are taken. */
@Repository
class ImportRuns {

    private final DSLContext sql;
    private final JsonMapper json;

    ImportRuns(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** An import under way. {@code claim} is whose turn it is: another process that takes over changes it. */
    record Run(UUID id, ImportKind kind, String source, String file, String sha256, UUID claim, Counts counts) {}

    record Reported(long row, String key, Result result) {}

    /** Goes on with the unfinished import of this file, or begins one. */
    Run claim(ImportKind kind, Mapping mapping, String file, String sha256, Instant at) {
        var claim = Ids.next(at);
        var known = sql.update(IMPORTS)
                .set(IMPORTS.CLAIM, claim)
                .set(IMPORTS.MAPPING, JSONB.valueOf(json.writeValueAsString(mapping)))
                .set(IMPORTS.CHANGED_AT, at)
                .where(IMPORTS.KIND.eq(kind.name()))
                .and(IMPORTS.SOURCE.eq(mapping.source()))
                .and(IMPORTS.SHA256.eq(sha256))
                .and(IMPORTS.STATE.eq(ImportState.RUNNING.name()))
                .returning()
                .fetchOptional(ImportRuns::run);
        return known.orElseGet(() -> begin(kind, mapping, file, sha256, claim, at));
    }

    private Run begin(ImportKind kind, Mapping mapping, String file, String sha256, UUID claim, Instant at) {
        var id = Ids.next(at);
        sql.insertInto(IMPORTS)
                .set(IMPORTS.ID, id)
                .set(IMPORTS.KIND, kind.name())
                .set(IMPORTS.SOURCE, mapping.source())
                .set(IMPORTS.FILE_NAME, file)
                .set(IMPORTS.SHA256, sha256)
                .set(IMPORTS.MAPPING, JSONB.valueOf(json.writeValueAsString(mapping)))
                .set(IMPORTS.STATE, ImportState.RUNNING.name())
                .set(IMPORTS.CLAIM, claim)
                .set(IMPORTS.STARTED_BY, Acting.current().actor())
                .set(IMPORTS.STARTED_AT, at)
                .set(IMPORTS.CHANGED_AT, at)
                .execute();
        return new Run(id, kind, mapping.source(), file, sha256, claim, Counts.NONE);
    }

    /** Refuses when another process has taken over since. */
    void advance(Run run, Counts before, Counts after, Instant at) {
        var moved = sql.update(IMPORTS)
                .set(IMPORTS.ROWS_READ, after.rows())
                .set(IMPORTS.READ, after.read())
                .set(IMPORTS.CREATED, after.created())
                .set(IMPORTS.SKIPPED, after.skipped())
                .set(IMPORTS.FAILED, after.failed())
                .set(IMPORTS.CHANGED_AT, at)
                .where(IMPORTS.ID.eq(run.id()))
                .and(IMPORTS.CLAIM.eq(run.claim()))
                .and(IMPORTS.ROWS_READ.eq(before.rows()))
                .execute();
        if (moved != 1) {
            throw new Conflict("import_taken_over");
        }
    }

    void finish(Run run, ImportState state, @Nullable String reason, Instant at) {
        sql.update(IMPORTS)
                .set(IMPORTS.STATE, state.name())
                .set(IMPORTS.REASON, reason)
                .set(IMPORTS.CHANGED_AT, at)
                .set(IMPORTS.FINISHED_AT, at)
                .where(IMPORTS.ID.eq(run.id()))
                .execute();
    }

    Set<String> taken(ImportKind kind, String source, List<String> keys) {
        return sql.select(IMPORTED_KEYS.KEY)
                .from(IMPORTED_KEYS)
                .where(IMPORTED_KEYS.KIND.eq(kind.name()))
                .and(IMPORTED_KEYS.SOURCE.eq(source))
                .and(IMPORTED_KEYS.KEY.eq(org.jooq.impl.DSL.any(keys.toArray(String[]::new))))
                .fetchSet(IMPORTED_KEYS.KEY);
    }

    void take(Run run, List<String> keys, List<UUID> subjects) {
        ManyRows.run(
                sql,
                """
                insert into workspace.imported_keys (kind, source, key, subject)
                select ?, ?, key, subject::uuid from unnest(?::text[], ?::text[]) as t (key, subject)""",
                run.kind().name(),
                run.source(),
                keys.toArray(String[]::new),
                subjects.stream().map(UUID::toString).toArray(String[]::new));
    }

    void report(Run run, List<Reported> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(
                IMPORT_ROWS,
                IMPORT_ROWS.IMPORT,
                IMPORT_ROWS.ROW,
                IMPORT_ROWS.KEY,
                IMPORT_ROWS.OUTCOME,
                IMPORT_ROWS.FIELD,
                IMPORT_ROWS.REASON);
        for (var row : rows) {
            insert = switch (row.result()) {
                case Result.Skipped it -> insert.values(run.id(), row.row(), row.key(), "SKIPPED", null, it.reason());
                case Result.Failed it ->
                    insert.values(run.id(), row.row(), row.key(), "FAILED", it.field(), it.reason());
                case Result.Created it -> throw new IllegalArgumentException("only what was not taken is reported");
            };
        }
        insert.execute();
    }

    /** The last run of this very file under the source its mapping names. */
    Optional<Run> newest(Upload upload) {
        return sql.selectFrom(IMPORTS)
                .where(IMPORTS.KIND.eq(upload.kind().name()))
                .and(IMPORTS.SOURCE.eq(upload.mapping().source()))
                .and(IMPORTS.SHA256.eq(upload.sha256()))
                .orderBy(IMPORTS.ID.desc())
                .limit(1)
                .fetchOptional(ImportRuns::run);
    }

    ImportsRecord require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("no_such_import"));
    }

    private Optional<ImportsRecord> find(UUID id) {
        return sql.selectFrom(IMPORTS).where(IMPORTS.ID.eq(id)).fetchOptional();
    }

    /** The rows not taken after this one, in the order of the file. */
    List<Reported> reported(UUID run, long after, int limit) {
        return sql.selectFrom(IMPORT_ROWS)
                .where(IMPORT_ROWS.IMPORT.eq(run))
                .and(IMPORT_ROWS.ROW.gt(after))
                .orderBy(IMPORT_ROWS.ROW)
                .limit(limit)
                .fetch(row -> new Reported(
                        row.getRow(),
                        row.getKey(),
                        row.getOutcome().equals("SKIPPED")
                                ? new Result.Skipped(row.getReason())
                                : new Result.Failed(String.valueOf(row.getField()), row.getReason())));
    }

    static Counts counts(ImportsRecord row) {
        return new Counts(row.getRowsRead(), row.getRead(), row.getCreated(), row.getSkipped(), row.getFailed());
    }

    private static Run run(ImportsRecord row) {
        return new Run(
                row.getId(),
                ImportKind.valueOf(row.getKind()),
                row.getSource(),
                row.getFileName(),
                row.getSha256(),
                row.getClaim(),
                counts(row));
    }
}
