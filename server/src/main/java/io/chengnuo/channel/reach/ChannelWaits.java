package io.chengnuo.channel.reach;

import static io.chengnuo.channel.db.Tables.OPENING_USES;
import static io.chengnuo.channel.db.Tables.WAITS;

import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How long customers wait for a person, as rows. */
@Repository
class ChannelWaits {

    private final DSLContext sql;

    ChannelWaits(DSLContext sql) {
        this.sql = sql;
    }

    record Wait(
            UUID ticket,
            Instant since,
            boolean first,
            Channel channel,
            @Nullable Instant answeredAt) {}

    /** Of the waits that began in a period: {@code median}, {@code slowest} (nine in ten are faster) and {@code mean} in seconds. */
    record Figures(
            Channel channel,
            int count,
            int answered,
            int within,
            int waiting,
            int opened,
            @Nullable Double median,
            @Nullable Double slowest,
            @Nullable Double mean) {}

    /** One that waits already goes on waiting. */
    void begin(UUID ticket, Instant since, boolean first, Channel channel) {
        if (sql.fetchExists(WAITS, WAITS.TICKET.eq(ticket).and(open()))) {
            return;
        }
        sql.insertInto(WAITS)
                .set(WAITS.TICKET, ticket)
                .set(WAITS.SINCE, since)
                .set(WAITS.FIRST, first)
                .set(WAITS.CHANNEL, channel.name())
                .onConflictDoNothing()
                .execute();
    }

    void answered(UUID ticket, UUID person, Instant at) {
        sql.update(WAITS)
                .set(WAITS.ANSWERED_AT, at)
                .set(WAITS.PERSON, person)
                .where(WAITS.TICKET.eq(ticket), WAITS.SINCE.le(at))
                .and(open())
                .execute();
    }

    void ended(UUID ticket, Instant at) {
        sql.update(WAITS)
                .set(WAITS.ENDED_AT, at)
                .where(WAITS.TICKET.eq(ticket))
                .and(open())
                .execute();
    }

    /** Those nobody has answered yet that wait since before a moment, not before another; the longest first. */
    List<Wait> waiting(Channel channel, Instant notBefore, Instant before, int limit) {
        return sql.selectFrom(WAITS)
                .where(WAITS.CHANNEL.eq(channel.name()), WAITS.SINCE.lt(before), WAITS.SINCE.ge(notBefore))
                .and(WAITS.FIRST.isTrue())
                .and(open())
                .orderBy(WAITS.SINCE)
                .limit(limit)
                .fetch(row -> new Wait(row.getTicket(), row.getSince(), row.getFirst(), channel, null));
    }

    /** Of a channel, the first of each ticket or all later ones. */
    Figures figures(
            Channel channel, boolean first, Instant from, Instant to, @Nullable Integer target, Condition covered) {
        var seconds = DSL.field("extract(epoch from {0} - {1})", Double.class, WAITS.ANSWERED_AT, WAITS.SINCE);
        var limit = target == null ? DSL.falseCondition() : seconds.le(target.doubleValue());
        var row = sql.select(
                        DSL.count(),
                        DSL.count(WAITS.ANSWERED_AT),
                        DSL.count().filterWhere(limit),
                        DSL.count().filterWhere(open()),
                        DSL.count(OPENING_USES.TICKET).filterWhere(WAITS.ANSWERED_AT.isNotNull()),
                        DSL.field("percentile_cont(0.5) within group (order by {0})", Double.class, seconds),
                        DSL.field("percentile_cont(0.9) within group (order by {0})", Double.class, seconds),
                        DSL.field("avg({0})", Double.class, seconds))
                .from(WAITS)
                .leftJoin(OPENING_USES)
                .on(OPENING_USES.TICKET.eq(WAITS.TICKET))
                .where(in(channel, first, from, to).and(covered))
                .fetchSingle();
        return new Figures(
                channel,
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8());
    }

    /** What stands behind a number, the latest first; {@code late}: only those over the target. */
    Page<Wait> behind(
            Channel channel,
            boolean first,
            Instant from,
            Instant to,
            @Nullable Duration late,
            Instant now,
            Condition covered,
            int limit,
            @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var seconds = DSL.field(
                "extract(epoch from coalesce({0}, {1}, {2}::timestamptz) - {3})",
                Double.class, WAITS.ANSWERED_AT, WAITS.ENDED_AT, DSL.val(now.toString()), WAITS.SINCE);
        var rows = sql.selectFrom(WAITS)
                .where(in(channel, first, from, to).and(covered))
                .and(late == null ? DSL.noCondition() : seconds.gt((double) late.toSeconds()))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(WAITS.SINCE, WAITS.TICKET).lt(after.instant(0), after.uuid(1)))
                .orderBy(WAITS.SINCE.desc(), WAITS.TICKET.desc())
                .limit(limit + 1)
                .fetch(row -> new Wait(row.getTicket(), row.getSince(), row.getFirst(), channel, row.getAnsweredAt()));
        return Page.of(rows, limit, last -> Cursor.of(last.since(), last.ticket()));
    }

    private static Condition in(Channel channel, boolean first, Instant from, Instant to) {
        return WAITS.CHANNEL
                .eq(channel.name())
                .and(WAITS.FIRST.eq(first))
                .and(WAITS.SINCE.ge(from))
                .and(WAITS.SINCE.lt(to));
    }

    private static Condition open() {
        return WAITS.ANSWERED_AT.isNull().and(WAITS.ENDED_AT.isNull());
    }
}
