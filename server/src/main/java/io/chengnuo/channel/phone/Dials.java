package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.DIALS;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Calls that people asked for and that the telephone system has not told of yet. */
@Repository
class Dials {

    private static final Duration SOON = Duration.ofMinutes(3);

    private final DSLContext sql;

    Dials(DSLContext sql) {
        this.sql = sql;
    }

    void add(UUID id, Extensions.Extension from, String number, @Nullable UUID ticket, Instant at) {
        sql.insertInto(DIALS)
                .set(DIALS.ID, id)
                .set(DIALS.CONNECTOR, from.connector())
                .set(DIALS.PERSON, from.person())
                .set(DIALS.EXTENSION, from.extension())
                .set(DIALS.NUMBER, number)
                .set(DIALS.TICKET, ticket)
                .set(DIALS.AT, at)
                .execute();
    }

    void forget(UUID id) {
        sql.deleteFrom(DIALS).where(DIALS.ID.eq(id), DIALS.CALL.isNull()).execute();
    }

    /** What ticket a call from an extension to a number is about, if somebody asked for it from a ticket a moment ago. */
    @Nullable
    UUID became(UUID call, UUID connector, String extension, String number, Instant now) {
        return sql
                .update(DIALS)
                .set(DIALS.CALL, call)
                .where(DIALS.CONNECTOR.eq(connector), DIALS.EXTENSION.eq(extension), DIALS.NUMBER.eq(number))
                .and(DIALS.CALL.isNull())
                .and(DIALS.AT.gt(now.minus(SOON)))
                .returningResult(DIALS.TICKET)
                .fetch()
                .stream()
                .map(row -> row.value1())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
