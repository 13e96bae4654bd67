package io.chengnuo.sla.report;

import static io.chengnuo.sla.db.Tables.WAITS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.database.ManyRows;
import io.chengnuo.sla.db.tables.records.WaitsRecord;
import io.chengnuo.ticket.StageOfTicket;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long tickets were in each stage, once they have left it. A stay belongs to the day on which it ended. */
@Repository
class Waits {

    private final DSLContext sql;
    private final TicketScope scope;
    private final TicketBriefs tickets;

    Waits(DSLContext sql, TicketScope scope, TicketBriefs tickets) {
        this.sql = sql;
        this.scope = scope;
        this.tickets = tickets;
    }

    /** Null means all. */
    record Question(
            AskedPeriod period,
            @Nullable StageOfTicket stage,
            @Nullable UUID team,
            @Nullable Channel channel) {}

    /** {@code from} is the first day, null in a sum over the whole period; times are seconds of the clock on the wall. */
    record Point(@Nullable String from, StageOfTicket stage, int count, long median, long p90, long worst) {}

    record Stay(
            UUID ticket, String number, String subject, StageOfTicket stage, Instant from, Instant to, long seconds) {}

    /** The stays of a ticket as its facts tell them now. */
    @Transactional
    public void replace(TicketBrief ticket, List<StageOfTicket.Stretch> stretches) {
        sql.deleteFrom(WAITS).where(WAITS.TICKET.eq(ticket.id().value())).execute();
        ManyRows.insertNew(
                sql,
                WAITS,
                stretches.stream()
                        .filter(each -> each.to() != null)
                        .map(each -> row(ticket, each))
                        .toList());
    }

    private static WaitsRecord row(TicketBrief ticket, StageOfTicket.Stretch stay) {
        var row = new WaitsRecord();
        row.setTicket(ticket.id().value());
        row.setStage(stay.stage().name());
        row.setFromAt(stay.from());
        row.setToAt(Objects.requireNonNull(stay.to()));
        row.setTeam(stay.team());
        row.setPerson(stay.person());
        row.setChannel(ticket.channel().name());
        return row;
    }

    /** {@code unit}: day, week, month; null for one sum by stage. */
    @Transactional(readOnly = true)
    public List<Point> points(Question asked, @Nullable String unit, Right by) {
        var day = unit == null
                ? DSL.inline(null, String.class).as("day")
                : Buckets.day(WAITS.TO_AT, unit, asked.period().zone()).as("day");
        var stays = sql.select(day, WAITS.STAGE, seconds().as("seconds"))
                .from(WAITS)
                .where(meant(asked, by))
                .asTable("s");
        var length = Objects.requireNonNull(stays.field("seconds", Double.class));
        var from = Objects.requireNonNull(stays.field("day", String.class));
        var stage = Objects.requireNonNull(stays.field(WAITS.STAGE));
        return sql.select(from, stage, count(), share(0.5, length), share(0.9, length), max(length))
                .from(stays)
                .groupBy(from, stage)
                .orderBy(from, stage)
                .fetch(row -> new Point(
                        row.value1(),
                        StageOfTicket.valueOf(row.value2()),
                        row.value3(),
                        Math.round(row.value4()),
                        Math.round(row.value5()),
                        Math.round(row.value6())));
    }

    /** The longest first. */
    @Transactional(readOnly = true)
    public Page<Stay> stays(Question asked, Right by, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 3);
        var length = seconds();
        var rows = sql.select(WAITS.fields())
                .select(length.as("seconds"))
                .from(WAITS)
                .where(meant(asked, by))
                .and(
                        after == null
                                ? noCondition()
                                : DSL.row(length, WAITS.TICKET, WAITS.FROM_AT)
                                        .lt((double) after.number(0), after.uuid(1), after.instant(2)))
                .orderBy(length.desc(), WAITS.TICKET.desc(), WAITS.FROM_AT.desc())
                .limit(limit + 1)
                .fetch();
        var page = Page.of(
                rows,
                limit,
                last -> Cursor.of(
                        last.get("seconds", Double.class).longValue(),
                        last.get(WAITS.TICKET),
                        last.get(WAITS.FROM_AT)));
        var briefs = tickets.of(
                page.items().stream().map(row -> row.get(WAITS.TICKET)).toList());
        var items = page.items().stream()
                .filter(row -> briefs.containsKey(new TicketId(row.get(WAITS.TICKET))))
                .map(row -> {
                    var brief = Objects.requireNonNull(briefs.get(new TicketId(row.get(WAITS.TICKET))));
                    return new Stay(
                            brief.id().value(),
                            brief.number(),
                            brief.subject(),
                            StageOfTicket.valueOf(row.get(WAITS.STAGE)),
                            row.get(WAITS.FROM_AT),
                            row.get(WAITS.TO_AT),
                            row.get("seconds", Double.class).longValue());
                })
                .toList();
        return new Page<>(items, page.next());
    }

    private Condition meant(Question asked, Right by) {
        return WAITS.TO_AT
                .ge(asked.period().begin())
                .and(WAITS.TO_AT.lt(asked.period().end()))
                .and(scope.covers(WAITS.TICKET, by))
                .and(
                        asked.stage() == null
                                ? noCondition()
                                : WAITS.STAGE.eq(asked.stage().name()))
                .and(asked.team() == null ? noCondition() : WAITS.TEAM.eq(asked.team()))
                .and(
                        asked.channel() == null
                                ? noCondition()
                                : WAITS.CHANNEL.eq(asked.channel().name()));
    }

    /** Whole seconds, so that a place in a list can be written down exactly. */
    private static Field<Double> seconds() {
        return DSL.field("floor(extract(epoch from ({0} - {1})))::float8", Double.class, WAITS.TO_AT, WAITS.FROM_AT);
    }

    private static Field<Double> share(double part, Field<Double> of) {
        return DSL.field(
                String.format(Locale.ROOT, "percentile_cont(%.2f) within group (order by {0})", part),
                Double.class,
                of);
    }
}
