package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALL_EVENTS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was told of calls, as rows. */
@Repository
class CallEvents {

    /** A call of which more is told has something wrong; its first events say enough. */
    private static final int MOST_OF_CALL = 500;

    private final DSLContext sql;
    private final JsonMapper json;

    CallEvents(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** False when it was told before. */
    boolean add(UUID connector, CallEvent event, Instant now) {
        return sql.insertInto(CALL_EVENTS)
                        .set(CALL_EVENTS.CONNECTOR, connector)
                        .set(CALL_EVENTS.CALL_KEY, event.call())
                        .set(CALL_EVENTS.EVENT_ID, event.id())
                        .set(CALL_EVENTS.KIND, event.kind().name())
                        .set(CALL_EVENTS.AT, event.at())
                        .set(CALL_EVENTS.DETAILS, JSONB.valueOf(json.writeValueAsString(event.details())))
                        .set(CALL_EVENTS.TAKEN_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean has(UUID connector, String call, String id) {
        return sql.fetchExists(
                CALL_EVENTS,
                CALL_EVENTS.CONNECTOR.eq(connector),
                CALL_EVENTS.CALL_KEY.eq(call),
                CALL_EVENTS.EVENT_ID.eq(id));
    }

    /** Whether any of what was told has an id that begins so. */
    boolean toldBy(UUID connector, String call, String prefix) {
        return sql.fetchExists(
                CALL_EVENTS,
                CALL_EVENTS.CONNECTOR.eq(connector),
                CALL_EVENTS.CALL_KEY.eq(call),
                CALL_EVENTS.EVENT_ID.startsWith(prefix));
    }

    Optional<Instant> latest(UUID connector, String call) {
        return Optional.ofNullable(sql.select(DSL.max(CALL_EVENTS.AT))
                .from(CALL_EVENTS)
                .where(CALL_EVENTS.CONNECTOR.eq(connector), CALL_EVENTS.CALL_KEY.eq(call))
                .fetchSingle()
                .value1());
    }

    List<CallEvent> of(UUID connector, String call) {
        return sql.selectFrom(CALL_EVENTS)
                .where(CALL_EVENTS.CONNECTOR.eq(connector), CALL_EVENTS.CALL_KEY.eq(call))
                .orderBy(CALL_EVENTS.AT, CALL_EVENTS.EVENT_ID)
                .limit(MOST_OF_CALL)
                .fetch(row -> new CallEvent(
                        call,
                        row.getEventId(),
                        CallEvent.Kind.valueOf(row.getKind()),
                        row.getAt(),
                        json.readValue(row.getDetails().data(), CallEvent.Details.class)));
    }
}
