package io.chengnuo.policy.reading;

import static io.chengnuo.policy.db.Tables.READINGS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.policy.db.tables.records.ReadingsRecord;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The versions that were handed out, in the database. */
@Repository
class Readings {

    private final DSLContext sql;
    private final JsonMapper json;

    Readings(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    Page<Reading> page(int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(READINGS)
                .where(
                        after == null
                                ? noCondition()
                                : row(READINGS.OPENED_AT, READINGS.POLICY_VERSION)
                                        .lt(after.instant(0), after.uuid(1)))
                .orderBy(READINGS.OPENED_AT.desc(), READINGS.POLICY_VERSION.desc())
                .limit(limit + 1)
                .fetch(this::reading);
        return Page.of(rows, limit, last -> Cursor.of(last.openedAt(), last.policyVersion()));
    }

    @Transactional(readOnly = true)
    Optional<Reading> newest() {
        return page(1, null).items().stream().findFirst();
    }

    @Transactional(readOnly = true)
    Reading require(UUID policyVersion) {
        return find(policyVersion).orElseThrow(() -> new NotFound("no_such_reading"));
    }

    @Transactional(readOnly = true)
    Optional<Reading> find(UUID policyVersion) {
        return sql.selectFrom(READINGS)
                .where(READINGS.POLICY_VERSION.eq(policyVersion))
                .fetchOptional(this::reading);
    }

    /** False when it was handed out already. */
    boolean add(Reading reading) {
        return sql.insertInto(READINGS)
                        .set(READINGS.POLICY_VERSION, reading.policyVersion())
                        .set(READINGS.NUMBER, reading.number())
                        .set(READINGS.REASON, reading.reason())
                        .set(READINGS.PREVIOUS, reading.previous())
                        .set(READINGS.CHANGED, reading.changed().toArray(String[]::new))
                        .set(READINGS.DUE_ON, reading.dueOn())
                        .set(READINGS.QUIZ, JSONB.valueOf(json.writeValueAsString(reading.quiz())))
                        .set(READINGS.OPENED_AT, reading.openedAt())
                        .set(READINGS.OPENED_BY, Acting.current().actor())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Transactional
    Reading ask(UUID policyVersion, Quiz quiz, @Nullable String ifMatch) {
        var before = sql.selectFrom(READINGS)
                .where(READINGS.POLICY_VERSION.eq(policyVersion))
                .forUpdate()
                .fetchOptional(this::reading)
                .orElseThrow(() -> new NotFound("no_such_reading"));
        Version.check(ifMatch, before.version());
        sql.update(READINGS)
                .set(READINGS.QUIZ, JSONB.valueOf(json.writeValueAsString(quiz)))
                .set(READINGS.VERSION, READINGS.VERSION.plus(1))
                .where(READINGS.POLICY_VERSION.eq(policyVersion))
                .execute();
        return require(policyVersion);
    }

    private Reading reading(ReadingsRecord row) {
        return new Reading(
                row.getPolicyVersion(),
                row.getNumber(),
                row.getReason(),
                row.getPrevious(),
                List.of(row.getChanged()),
                row.getDueOn(),
                json.readValue(row.getQuiz().data(), Quiz.class),
                row.getOpenedAt(),
                row.getVersion());
    }
}
