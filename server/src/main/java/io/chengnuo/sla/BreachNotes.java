package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.BREACH_NOTES;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The rows of breach notes. */
@Repository
class BreachNotes {

    private final DSLContext sql;

    BreachNotes(DSLContext sql) {
        this.sql = sql;
    }

    Optional<BreachNote> find(UUID clock) {
        return sql.selectFrom(BREACH_NOTES)
                .where(BREACH_NOTES.CLOCK.eq(clock))
                .fetchOptional(row -> new BreachNote(
                        BreachKind.valueOf(row.getKind()),
                        row.getCause(),
                        row.getAction(),
                        row.getWrittenBy(),
                        row.getWrittenAt(),
                        row.getVersion()));
    }

    void put(UUID clock, BreachNote note) {
        sql.insertInto(BREACH_NOTES)
                .set(BREACH_NOTES.CLOCK, clock)
                .set(BREACH_NOTES.KIND, note.kind().name())
                .set(BREACH_NOTES.CAUSE, note.cause())
                .set(BREACH_NOTES.ACTION, note.action())
                .set(BREACH_NOTES.WRITTEN_BY, note.writtenBy())
                .set(BREACH_NOTES.WRITTEN_AT, note.writtenAt())
                .set(BREACH_NOTES.VERSION, note.version())
                .onConflict(BREACH_NOTES.TENANT_ID, BREACH_NOTES.CLOCK)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }
}
