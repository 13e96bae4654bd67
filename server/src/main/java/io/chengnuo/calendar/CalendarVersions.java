package io.chengnuo.calendar;

import static io.chengnuo.calendar.db.Tables.VERSIONS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every calendar. Never changed; of those whose time has come the one with the latest is in force. */
@Repository
class CalendarVersions {

    private static final int MOST_SHOWN = 200;

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    CalendarVersions(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    record Version(
            long version,
            CalendarDefinition definition,
            Instant from,
            Instant writtenAt,
            @Nullable UUID writtenBy,
            @Nullable String reason) {}

    void add(String key, Version version) {
        sql.insertInto(VERSIONS)
                .set(VERSIONS.KEY, key)
                .set(VERSIONS.VERSION, version.version())
                .set(VERSIONS.DEFINITION, JSONB.valueOf(json.writeValueAsString(version.definition())))
                .set(VERSIONS.VALID_FROM, version.from())
                .set(VERSIONS.WRITTEN_AT, version.writtenAt())
                .set(VERSIONS.WRITTEN_BY, version.writtenBy())
                .set(VERSIONS.REASON, version.reason())
                .execute();
    }

    /** The first one while none has come into force. */
    @Transactional(readOnly = true)
    Optional<Version> inForce(String key) {
        var now = DSL.val(clock.instant());
        return sql.selectFrom(VERSIONS)
                .where(VERSIONS.KEY.eq(key))
                .orderBy(
                        DSL.field(VERSIONS.VALID_FROM.le(now)).desc(),
                        DSL.when(VERSIONS.VALID_FROM.le(now), VERSIONS.VALID_FROM)
                                .desc()
                                .nullsLast(),
                        DSL.when(VERSIONS.VALID_FROM.le(now), VERSIONS.VERSION)
                                .desc()
                                .nullsLast(),
                        VERSIONS.VERSION)
                .limit(1)
                .fetchOptional(this::version);
    }

    @Transactional(readOnly = true)
    Optional<Version> find(String key, long number) {
        return sql.selectFrom(VERSIONS)
                .where(VERSIONS.KEY.eq(key), VERSIONS.VERSION.eq(number))
                .fetchOptional(this::version);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Version> of(String key) {
        return sql.selectFrom(VERSIONS)
                .where(VERSIONS.KEY.eq(key))
                .orderBy(VERSIONS.VERSION.desc())
                .limit(MOST_SHOWN)
                .fetch(this::version);
    }

    private Version version(io.chengnuo.calendar.db.tables.records.VersionsRecord row) {
        return new Version(
                row.getVersion(),
                json.readValue(row.getDefinition().data(), CalendarDefinition.class),
                row.getValidFrom(),
                row.getWrittenAt(),
                row.getWrittenBy(),
                row.getReason());
    }
}
