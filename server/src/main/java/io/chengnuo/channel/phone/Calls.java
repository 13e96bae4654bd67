package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALLS;
import static io.chengnuo.channel.db.Tables.CALL_EVENTS;
import static io.chengnuo.channel.db.Tables.EXTENSIONS;

import io.chengnuo.channel.db.tables.records.CallsRecord;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Calls, as rows. */
@Repository
class Calls {

    /** Telephones of one group are rung by one order of the system, which tells of each. */
    private static final DayToSecond TOGETHER = DayToSecond.valueOf(Duration.ofSeconds(2));

    private final DSLContext sql;

    Calls(DSLContext sql) {
        this.sql = sql;
    }

    /** The row of a call, made with the first event and locked: what is told of one call is taken one after another. */
    CallsRecord openLocked(UUID id, UUID connector, String key, Instant at) {
        sql.insertInto(CALLS)
                .set(CALLS.ID, id)
                .set(CALLS.CONNECTOR, connector)
                .set(CALLS.CALL_KEY, key)
                .set(CALLS.DIRECTION, Direction.INBOUND.name())
                .set(CALLS.STATE, CallState.WAITING.name())
                .set(CALLS.STARTED_AT, at)
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(CALLS)
                .where(CALLS.CONNECTOR.eq(connector), CALLS.CALL_KEY.eq(key))
                .forUpdate()
                .fetchSingle();
    }

    void save(CallsRecord row) {
        row.setVersion(row.getVersion() + 1);
        sql.update(CALLS).set(row).where(CALLS.ID.eq(row.getId())).execute();
    }

    Optional<CallsRecord> findLocked(UUID id, Condition within) {
        return sql.selectFrom(CALLS).where(CALLS.ID.eq(id), within).forUpdate().fetchOptional();
    }

    CallsRecord requireLocked(UUID id, Condition within) {
        return findLocked(id, within).orElseThrow(() -> new NotFound("no_such_call"));
    }

    Call require(UUID id, Condition within) {
        return sql.selectFrom(CALLS)
                .where(CALLS.ID.eq(id), within)
                .fetchOptional(Calls::call)
                .orElseThrow(() -> new NotFound("no_such_call"));
    }

    /** By what its telephone system calls it. */
    @Transactional(readOnly = true)
    public UUID known(UUID connector, String key) {
        return sql.select(CALLS.ID)
                .from(CALLS)
                .where(CALLS.CONNECTOR.eq(connector), CALLS.CALL_KEY.eq(key))
                .fetchOptional(CALLS.ID)
                .orElseThrow(() -> new NotFound("no_such_call"));
    }

    /** Nobody else decides about this call until the transaction ends. */
    void oneAtATime(UUID connector, String key) {
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val(Tenancy.require() + "/call/" + connector + "/" + key));
    }

    Optional<Call> find(UUID connector, String key) {
        return sql.selectFrom(CALLS)
                .where(CALLS.CONNECTOR.eq(connector), CALLS.CALL_KEY.eq(key))
                .fetchOptional(Calls::call);
    }

    /** What has not ended at somebody's extension. */
    List<Call> openOf(UUID connector, UUID person, Instant notBefore) {
        return sql.selectFrom(CALLS)
                .where(CALLS.PERSON.eq(person), CALLS.WORK_ENDED_AT.isNull(), CALLS.ENDED_AT.isNull())
                .and(CALLS.CONNECTOR.eq(connector))
                .and(CALLS.STARTED_AT.gt(notBefore))
                .limit(20)
                .fetch(Calls::call);
    }

    List<Call> ofTicket(UUID ticket) {
        return sql.selectFrom(CALLS)
                .where(CALLS.TICKET.eq(ticket))
                .orderBy(CALLS.STARTED_AT.desc(), CALLS.ID.desc())
                .limit(100)
                .fetch(Calls::call);
    }

    /** What somebody has in hand: at his extension now, or not finished after it. The newest first. */
    List<Call> atHand(UUID person, Instant notBefore) {
        return sql.selectFrom(CALLS)
                .where(CALLS.PERSON.eq(person).or(ringsAtExtensionOf(person)))
                .and(CALLS.WORK_ENDED_AT.isNull())
                .and(CALLS.STARTED_AT.gt(notBefore))
                .and(CALLS.ENDED_AT.isNull().or(CALLS.ANSWERED_AT.isNotNull()))
                .orderBy(CALLS.ENDED_AT.asc().nullsFirst(), CALLS.STARTED_AT.desc())
                .limit(10)
                .fetch(Calls::call);
    }

    /**
     * The group of this person rings: his telephone began to within moments of the one named last. Whom a call was tried at before it went on
     * to somebody else is not among them.
     */
    static Condition ringsAtExtensionOf(UUID person) {
        var mine = CALL_EVENTS.as("mine");
        var last = CALL_EVENTS.as("last");
        var ring = CallEvent.Kind.RING.name();
        var lastRing = DSL.select(DSL.max(last.AT))
                .from(last)
                .where(last.CONNECTOR.eq(CALLS.CONNECTOR), last.CALL_KEY.eq(CALLS.CALL_KEY), last.KIND.eq(ring))
                .and(extensionOf(last).isNotNull());
        return CALLS.STATE
                .eq(CallState.RINGING.name())
                .and(DSL.exists(DSL.selectOne()
                        .from(mine)
                        .join(EXTENSIONS)
                        .on(EXTENSIONS.CONNECTOR.eq(mine.CONNECTOR), EXTENSIONS.EXTENSION.eq(extensionOf(mine)))
                        .where(mine.CONNECTOR.eq(CALLS.CONNECTOR), mine.CALL_KEY.eq(CALLS.CALL_KEY), mine.KIND.eq(ring))
                        .and(EXTENSIONS.PERSON.eq(person))
                        .and(mine.AT.plus(TOGETHER).ge(lastRing))));
    }

    private static Field<String> extensionOf(io.chengnuo.channel.db.tables.CallEvents events) {
        return DSL.jsonbGetAttributeAsText(events.DETAILS, "extension");
    }

    /** Calls that ended before a moment whose work afterwards was never said to be over; left to whoever is at them. */
    List<CallsRecord> claimUnfinished(UUID connector, Instant endedBefore, int limit) {
        return sql.selectFrom(CALLS)
                .where(CALLS.CONNECTOR.eq(connector), CALLS.ENDED_AT.lt(endedBefore))
                .and(CALLS.PERSON.isNotNull())
                .and(CALLS.ANSWERED_AT.isNotNull())
                .and(CALLS.WORK_ENDED_AT.isNull())
                .orderBy(CALLS.ENDED_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch();
    }

    boolean speaks(UUID person) {
        return sql.fetchExists(
                CALLS,
                CALLS.PERSON.eq(person),
                CALLS.ENDED_AT.isNull(),
                CALLS.WORK_ENDED_AT.isNull(),
                CALLS.ANSWERED_AT.isNotNull());
    }

    static Call call(CallsRecord row) {
        return new Call(
                row.getId(),
                row.getConnector(),
                row.getCallKey(),
                Direction.valueOf(row.getDirection()),
                row.getNumber(),
                row.getLine(),
                row.getCustomer(),
                row.getTicket(),
                row.getPerson(),
                row.getExtension(),
                row.getQueue(),
                row.getChoice(),
                row.getSaid(),
                CallState.valueOf(row.getState()),
                result(row.getResult()),
                row.getStartedAt(),
                row.getAnsweredAt(),
                row.getEndedAt(),
                row.getWaitSeconds(),
                row.getRingSeconds(),
                row.getTalkSeconds(),
                row.getHeldSeconds(),
                row.getWorkSeconds(),
                row.getWorkEndedAt(),
                row.getMadeBusy(),
                row.getNotes(),
                row.getRecording(),
                row.getRecordingState() == null ? null : RecordingState.valueOf(row.getRecordingState()),
                row.getVersion());
    }

    private static @Nullable CallResult result(@Nullable String name) {
        return name == null ? null : CallResult.valueOf(name);
    }
}
