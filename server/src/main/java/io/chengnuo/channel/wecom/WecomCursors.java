package io.chengnuo.channel.wecom;

import static io.chengnuo.channel.db.Tables.MESSAGE_CURSORS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far each account was read, and which has news. */
@Component
class WecomCursors {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final DSLContext sql;
    private final Clock clock;

    WecomCursors(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Place(UUID connector, String account, String cursor, String ticket, int tries, Instant dueAt) {}

    @Transactional
    public void news(UUID connector, String account, String ticket) {
        sql.insertInto(MESSAGE_CURSORS)
                .set(MESSAGE_CURSORS.CONNECTOR, connector)
                .set(MESSAGE_CURSORS.ACCOUNT, account)
                .set(MESSAGE_CURSORS.TICKET, ticket)
                .set(MESSAGE_CURSORS.DUE_AT, clock.instant())
                .onConflict(MESSAGE_CURSORS.TENANT_ID, MESSAGE_CURSORS.CONNECTOR, MESSAGE_CURSORS.ACCOUNT)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    /** A callback may have been lost: each account is looked at now and then, without one. */
    @Transactional
    public void lookAtAll() {
        sql.update(MESSAGE_CURSORS)
                .set(MESSAGE_CURSORS.DUE_AT, clock.instant())
                .where(MESSAGE_CURSORS.DUE_AT.isNull())
                .execute();
    }

    @Transactional(readOnly = true)
    public List<Place> due() {
        return sql.select(
                        MESSAGE_CURSORS.CONNECTOR,
                        MESSAGE_CURSORS.ACCOUNT,
                        MESSAGE_CURSORS.CURSOR,
                        MESSAGE_CURSORS.TICKET,
                        MESSAGE_CURSORS.TRIES,
                        MESSAGE_CURSORS.DUE_AT)
                .from(MESSAGE_CURSORS)
                .where(MESSAGE_CURSORS.DUE_AT.le(clock.instant()))
                .fetch(Records.mapping(Place::new));
    }

    /** A page was taken: the next one begins here. */
    @Transactional
    public void advance(Place place, String next) {
        sql.update(MESSAGE_CURSORS)
                .set(MESSAGE_CURSORS.CURSOR, next)
                .set(MESSAGE_CURSORS.TRIES, 0)
                .where(MESSAGE_CURSORS.CONNECTOR.eq(place.connector()), MESSAGE_CURSORS.ACCOUNT.eq(place.account()))
                .execute();
    }

    /** All was read; unless news came meanwhile. */
    @Transactional
    public void done(Place place) {
        sql.update(MESSAGE_CURSORS)
                .setNull(MESSAGE_CURSORS.DUE_AT)
                .where(MESSAGE_CURSORS.CONNECTOR.eq(place.connector()), MESSAGE_CURSORS.ACCOUNT.eq(place.account()))
                .and(MESSAGE_CURSORS.DUE_AT.eq(place.dueAt()))
                .execute();
    }

    /** It could not be read now. What the callback gave to read with is good for minutes only: later it is done without. */
    @Transactional
    public void later(Place place) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(place.tries(), 8));
        sql.update(MESSAGE_CURSORS)
                .set(MESSAGE_CURSORS.TRIES, place.tries() + 1)
                .set(MESSAGE_CURSORS.TICKET, place.tries() > 5 ? "" : place.ticket())
                .set(
                        MESSAGE_CURSORS.DUE_AT,
                        clock.instant().plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT))
                .where(MESSAGE_CURSORS.CONNECTOR.eq(place.connector()), MESSAGE_CURSORS.ACCOUNT.eq(place.account()))
                .and(MESSAGE_CURSORS.DUE_AT.eq(place.dueAt()))
                .execute();
    }
}
