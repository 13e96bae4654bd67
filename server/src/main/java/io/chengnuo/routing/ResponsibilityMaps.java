package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.RESPONSIBILITY_MAPS;

import io.chengnuo.shared.web.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The company's responsibility map; the shipped one until somebody changed it. */
@Repository
class ResponsibilityMaps {

    private final DSLContext sql;
    private final JsonMapper json;
    private final Responsibilities shipped;

    ResponsibilityMaps(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
        this.shipped = shipped(json);
    }

    /** Version 0 is the shipped one. */
    record Kept(Responsibilities map, long version) {}

    Kept now() {
        return sql.selectFrom(RESPONSIBILITY_MAPS)
                .fetchOptional(row ->
                        new Kept(json.readValue(row.getDocument().data(), Responsibilities.class), row.getVersion()))
                .orElse(new Kept(shipped, 0));
    }

    long put(Responsibilities map, @Nullable String ifMatch, UUID by, Instant at) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended('responsibilities ' || shared.tenant(), 0))");
        var present = now();
        Version.check(ifMatch, present.version());
        var document = JSONB.valueOf(json.writeValueAsString(map));
        sql.insertInto(RESPONSIBILITY_MAPS)
                .set(RESPONSIBILITY_MAPS.DOCUMENT, document)
                .set(RESPONSIBILITY_MAPS.VERSION, present.version() + 1)
                .set(RESPONSIBILITY_MAPS.CHANGED_BY, by)
                .set(RESPONSIBILITY_MAPS.CHANGED_AT, at)
                .onConflict(RESPONSIBILITY_MAPS.TENANT_ID)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
        return present.version() + 1;
    }

    private static Responsibilities shipped(JsonMapper json) {
        try (var file = new ClassPathResource("routing/responsibilities.json").getInputStream()) {
            return json.readValue(file, Responsibilities.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
