package io.chengnuo.calendar;

import static io.chengnuo.calendar.db.Tables.CALENDARS;

import java.time.Instant;
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

/** The rows of {@code calendar.calendars}. */
@Repository
class CalendarRows {

    private static final List<Field<?>> COLUMNS =
            List.of(CALENDARS.KEY, CALENDARS.ID, CALENDARS.DEFINITION, CALENDARS.VERSION, CALENDARS.CHANGED_AT);

    private final DSLContext sql;
    private final JsonMapper json;

    CalendarRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Row(String key, UUID id, CalendarDefinition definition, long version, Instant changedAt) {}

    @Transactional(readOnly = true)
    List<Row> all() {
        return sql.select(COLUMNS).from(CALENDARS).orderBy(CALENDARS.KEY).fetch(this::row);
    }

    @Transactional(readOnly = true)
    Optional<Row> find(String key) {
        return sql.select(COLUMNS).from(CALENDARS).where(CALENDARS.KEY.eq(key)).fetchOptional(this::row);
    }

    /** As {@link #find}, locked until the transaction ends. */
    Optional<Row> lock(String key) {
        return sql.select(COLUMNS)
                .from(CALENDARS)
                .where(CALENDARS.KEY.eq(key))
                .forUpdate()
                .fetchOptional(this::row);
    }

    void insert(Row row) {
        sql.insertInto(CALENDARS)
                .set(CALENDARS.KEY, row.key())
                .set(CALENDARS.ID, row.id())
                .set(CALENDARS.DEFINITION, written(row.definition()))
                .set(CALENDARS.VERSION, row.version())
                .set(CALENDARS.CHANGED_AT, row.changedAt())
                .execute();
    }

    void replace(Row row) {
        sql.update(CALENDARS)
                .set(CALENDARS.DEFINITION, written(row.definition()))
                .set(CALENDARS.VERSION, row.version())
                .set(CALENDARS.CHANGED_AT, row.changedAt())
                .where(CALENDARS.KEY.eq(row.key()))
                .execute();
    }

    private JSONB written(CalendarDefinition definition) {
        return JSONB.valueOf(json.writeValueAsString(definition));
    }

    private Row row(Record row) {
        return new Row(
                row.get(CALENDARS.KEY),
                row.get(CALENDARS.ID),
                json.readValue(row.get(CALENDARS.DEFINITION).data(), CalendarDefinition.class),
                row.get(CALENDARS.VERSION),
                row.get(CALENDARS.CHANGED_AT));
    }
}
