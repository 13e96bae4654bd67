package io.chengnuo.channel.portal;

import static io.chengnuo.channel.db.Tables.PORTAL_SESSIONS;
import static org.jooq.impl.DSL.arrayAppend;

import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of customers, by the hash of their cookie. Idle ones end after half a day, all after a week. */
@Repository
class PortalSessions {

    static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final Clock clock;

    PortalSessions(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Begins a session; {@code ticket} null opens everything of the customer. */
    @Transactional
    Token begin(UUID customer, @Nullable UUID ticket) {
        var now = clock.instant();
        var token = Token.make();
        sql.insertInto(PORTAL_SESSIONS)
                .set(PORTAL_SESSIONS.ID, Ids.next(now))
                .set(PORTAL_SESSIONS.TOKEN_HASH, token.hash())
                .set(PORTAL_SESSIONS.CUSTOMER, customer)
                .set(PORTAL_SESSIONS.TICKETS, ticket == null ? null : new UUID[] {ticket})
                .set(PORTAL_SESSIONS.BEGAN_AT, now)
                .set(PORTAL_SESSIONS.SEEN_AT, now)
                .set(PORTAL_SESSIONS.EXPIRES_AT, now.plus(IDLE))
                .execute();
        return token;
    }

    /** The running session of this cookie; using it keeps it alive. */
    @Transactional
    Optional<PortalSession> find(Token token) {
        var now = clock.instant();
        return sql.select(
                        PORTAL_SESSIONS.ID,
                        PORTAL_SESSIONS.CUSTOMER,
                        PORTAL_SESSIONS.TICKETS,
                        PORTAL_SESSIONS.SEEN_AT,
                        PORTAL_SESSIONS.BEGAN_AT)
                .from(PORTAL_SESSIONS)
                .where(PORTAL_SESSIONS.TOKEN_HASH.eq(token.hash()))
                .and(PORTAL_SESSIONS.ENDED_AT.isNull())
                .and(PORTAL_SESSIONS.EXPIRES_AT.gt(now))
                .fetchOptional(row -> {
                    if (row.value4().isBefore(now.minus(SEEN_STEP))) {
                        keepAlive(row.value1(), row.value5());
                    }
                    return new PortalSession(
                            row.value1(), row.value2(), row.value3() == null ? null : Set.of(row.value3()));
                });
    }

    private void keepAlive(UUID id, Instant beganAt) {
        var now = clock.instant();
        var end = beganAt.plus(LONGEST);
        sql.update(PORTAL_SESSIONS)
                .set(PORTAL_SESSIONS.SEEN_AT, now)
                .set(PORTAL_SESSIONS.EXPIRES_AT, end.isBefore(now.plus(IDLE)) ? end : now.plus(IDLE))
                .where(PORTAL_SESSIONS.ID.eq(id))
                .execute();
    }

    /** A session that opens single tickets opens this one too: its customer just wrote it. */
    @Transactional
    void open(PortalSession session, UUID ticket) {
        if (session.proven()) {
            return;
        }
        sql.update(PORTAL_SESSIONS)
                .set(PORTAL_SESSIONS.TICKETS, arrayAppend(PORTAL_SESSIONS.TICKETS, ticket))
                .where(PORTAL_SESSIONS.ID.eq(session.id()))
                .execute();
    }

    @Transactional
    void end(PortalSession session) {
        sql.update(PORTAL_SESSIONS)
                .set(PORTAL_SESSIONS.ENDED_AT, clock.instant())
                .where(PORTAL_SESSIONS.ID.eq(session.id()))
                .execute();
    }

    @Transactional
    void forgetOld() {
        sql.deleteFrom(PORTAL_SESSIONS)
                .where(PORTAL_SESSIONS.EXPIRES_AT.lt(clock.instant().minus(LONGEST)))
                .execute();
    }
}
