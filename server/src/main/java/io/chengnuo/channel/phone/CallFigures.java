package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALLS;
import static io.chengnuo.channel.db.Tables.CALL_TARGETS;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How incoming calls went, and what the administrator wants of them (REQ-CHN-20). */
@Repository
class CallFigures {

    private final DSLContext sql;

    CallFigures(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Of the incoming calls that began in a period and have ended. {@code connected} and {@code abandonment} in percent of all of them;
     * {@code waited}, {@code talked}, {@code worked}: seconds on average of those answered. Null where there is none.
     */
    record Figures(
            int calls,
            int answered,
            int abandoned,
            int missed,
            int voicemail,
            @Nullable Double connected,
            @Nullable Double abandonment,
            @Nullable Double waited,
            @Nullable Double talked,
            @Nullable Double worked) {}

    /** At least, at most and at most; null for none. */
    record Targets(
            @Nullable Integer connected,
            @Nullable Integer waitSeconds,
            @Nullable Integer abandoned) {}

    Figures of(Instant from, Instant to, Condition within) {
        var answered = CALLS.RESULT.eq(CallResult.ANSWERED.name());
        var row = sql.select(
                        count(),
                        count().filterWhere(answered),
                        count().filterWhere(CALLS.RESULT.eq(CallResult.ABANDONED.name())),
                        count().filterWhere(CALLS.RESULT.eq(CallResult.MISSED.name())),
                        count().filterWhere(CALLS.RESULT.eq(CallResult.VOICEMAIL.name())),
                        avg(CALLS.WAIT_SECONDS).filterWhere(answered).cast(Double.class),
                        avg(CALLS.TALK_SECONDS).filterWhere(answered).cast(Double.class),
                        avg(CALLS.WORK_SECONDS).filterWhere(answered).cast(Double.class))
                .from(CALLS)
                .where(CALLS.DIRECTION.eq(Direction.INBOUND.name()), CALLS.RESULT.isNotNull())
                .and(CALLS.STARTED_AT.ge(from))
                .and(CALLS.STARTED_AT.lt(to))
                .and(within)
                .fetchSingle();
        return new Figures(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                share(row.value2(), row.value1()),
                share(row.value3(), row.value1()),
                row.value6(),
                row.value7(),
                row.value8());
    }

    private static @Nullable Double share(int some, int all) {
        return all == 0 ? null : Math.round(1000.0 * some / all) / 10.0;
    }

    Targets targets() {
        return sql.selectFrom(CALL_TARGETS)
                .fetchOptional(row -> new Targets(row.getConnected(), row.getWaitSeconds(), row.getAbandoned()))
                .orElse(new Targets(null, null, null));
    }

    void put(Targets targets, UUID by, Instant at) {
        var row = sql.newRecord(CALL_TARGETS);
        row.setConnected(targets.connected());
        row.setWaitSeconds(targets.waitSeconds());
        row.setAbandoned(targets.abandoned());
        row.setChangedBy(by);
        row.setChangedAt(at);
        sql.insertInto(CALL_TARGETS)
                .set(row)
                .onConflict(CALL_TARGETS.TENANT_ID)
                .doUpdate()
                .set(row)
                .execute();
    }
}
