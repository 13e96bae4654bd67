package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.MEASUREMENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.chengnuo.analytics.db.tables.records.MeasurementsRecord;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.sla.RunningOver;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.ticket.TicketTitles;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The results behind a number of the board, the latest first, as far as the reader may see the tickets. */
@Repository
class TicketsBehind {

    /** More clocks of one promise do not stand broken and unanswered at a time; those that do are long enough to lead the worst. */
    private static final int MOST_RUNNING = 1_000;

    private final DSLContext sql;
    private final TicketScope scope;
    private final TicketTitles titles;
    private final RunningOver running;

    TicketsBehind(DSLContext sql, TicketScope scope, TicketTitles titles, RunningOver running) {
        this.sql = sql;
        this.scope = scope;
        this.titles = titles;
        this.running = running;
    }

    /** {@code WORST} begins with the longest times and the lowest marks. */
    enum Order {
        NEWEST,
        WORST
    }

    @Transactional(readOnly = true)
    Page<TicketBehind> page(
            String indicator,
            @Nullable Outcome outcome,
            Order order,
            BoardQuestion asked,
            DataScope reach,
            ZoneId zone,
            int limit,
            @Nullable Cursor cursor) {
        var m = MEASUREMENTS;
        var badness = order == Order.NEWEST || outcome == Outcome.KEPT ? badness(Map.of()) : badness(indicator);
        var rows = sql.select(m.fields())
                .select(badness)
                .from(m)
                .where(m.EDITION.eq(Edition.LIVE.number()))
                .and(m.INDICATOR.eq(indicator))
                .and(outcome == null ? noCondition() : m.KEPT.eq(outcome == Outcome.KEPT))
                .and(m.AT.ge(asked.from().atStartOfDay(zone).toInstant()))
                .and(m.AT.lt(asked.to().plusDays(1).atStartOfDay(zone).toInstant()))
                .and(BoardSums.narrowed(asked, m.TEAM, m.UNIT, m.CHANNEL, m.TIER))
                .and(counted(reach))
                .and(after(order, badness, cursor))
                .orderBy(order == Order.NEWEST ? m.AT.desc() : badness.desc(), m.SOURCE.desc())
                .limit(limit + 1)
                .fetch();
        var page = Page.of(
                List.copyOf(rows),
                limit,
                row -> Cursor.of(order == Order.NEWEST ? row.get(m.AT) : row.get(badness), row.get(m.SOURCE)));
        return new Page<>(readable(page.items().stream().map(row -> row.into(m)).toList()), page.next());
    }

    /** Of times the long ones are bad, of marks the low ones; what still runs is as bad as it is by now. */
    private Field<Long> badness(String indicator) {
        return badness(running.of(indicator, MOST_RUNNING));
    }

    private static Field<Long> badness(Map<UUID, RunningOver.Counted> open) {
        var told = when(MEASUREMENTS.TIMED, MEASUREMENTS.VALUE).otherwise(MEASUREMENTS.VALUE.neg());
        if (open.isEmpty()) {
            return told;
        }
        var clocks = List.copyOf(open.keySet());
        var counted = clocks.stream()
                .map(clock -> micros(Objects.requireNonNull(open.get(clock))))
                .toArray(Long[]::new);
        return coalesce(
                field(
                        "({0})[array_position({1}, {2})]",
                        Long.class, val(counted), val(clocks.toArray(UUID[]::new)), MEASUREMENTS.SOURCE),
                told);
    }

    private static long micros(RunningOver.Counted counted) {
        return Measurement.micros(counted.counted());
    }

    record Broken(UUID ticket, String number, double value, boolean timed) {}

    /** The worst broken results of the whole company, whoever asks: for papers that show each reader only the tickets he may see. */
    @Transactional(readOnly = true)
    List<Broken> worstBroken(String indicator, BoardQuestion asked, ZoneId zone, int limit) {
        var m = MEASUREMENTS;
        var badness = badness(indicator);
        var rows = sql.select(m.SOURCE, m.TICKET, m.TIMED, badness)
                .from(m)
                .where(m.EDITION.eq(Edition.LIVE.number()))
                .and(m.INDICATOR.eq(indicator))
                .and(m.KEPT.isFalse())
                .and(m.AT.ge(asked.from().atStartOfDay(zone).toInstant()))
                .and(m.AT.lt(asked.to().plusDays(1).atStartOfDay(zone).toInstant()))
                .orderBy(badness.desc(), m.SOURCE.desc())
                .limit(limit)
                .fetch();
        var known =
                titles.of(rows.stream().map(row -> row.get(m.TICKET)).distinct().toList());
        return rows.stream()
                .filter(row -> known.containsKey(row.get(m.TICKET)))
                .map(row -> new Broken(
                        row.get(m.TICKET),
                        Objects.requireNonNull(known.get(row.get(m.TICKET))).number(),
                        (row.get(m.TIMED) ? row.get(badness) : -row.get(badness)) / 1_000_000.0,
                        row.get(m.TIMED)))
                .toList();
    }

    private static Condition after(Order order, Field<Long> badness, @Nullable Cursor cursor) {
        if (cursor == null) {
            return noCondition();
        }
        return order == Order.NEWEST
                ? row(MEASUREMENTS.AT, MEASUREMENTS.SOURCE).lt(val(cursor.instant(0)), val(cursor.uuid(1)))
                : row(badness, MEASUREMENTS.SOURCE).lt(val(cursor.number(0)), val(cursor.uuid(1)));
    }

    /** A ticket may have moved on since it was counted: who may read it is what it is everywhere. */
    private List<TicketBehind> readable(List<MeasurementsRecord> rows) {
        var ids = rows.stream().map(MeasurementsRecord::getTicket).distinct().toList();
        var readable = scope.among(ids, Right.BOARD_READ);
        var known = titles.of(readable);
        var open = running.among(rows.stream()
                .filter(row -> row.getTimed() && !row.getKept())
                .map(MeasurementsRecord::getSource)
                .toList());
        return rows.stream()
                .filter(row -> known.containsKey(row.getTicket()))
                .map(row -> behind(row, Objects.requireNonNull(known.get(row.getTicket())), open.get(row.getSource())))
                .toList();
    }

    private static Condition counted(DataScope reach) {
        var counted = BoardSums.seen(reach, MEASUREMENTS.TEAM, MEASUREMENTS.UNIT);
        return reach.everything() ? counted : counted.or(MEASUREMENTS.PERSON.eq(reach.person()));
    }

    private static TicketBehind behind(
            MeasurementsRecord row, TicketTitles.Title title, RunningOver.@Nullable Counted open) {
        return new TicketBehind(
                row.getTicket(),
                title.number(),
                title.subject(),
                row.getTimed() ? row.getSource() : null,
                row.getKept(),
                (open == null ? row.getValue() : micros(open)) / 1_000_000.0,
                open == null ? null : Measurement.micros(open.over()) / 1_000_000.0,
                row.getAt(),
                some(row.getTeam()),
                row.getPerson(),
                row.getChannel().toLowerCase(Locale.ROOT),
                row.getTier().toLowerCase(Locale.ROOT),
                row.getCategory());
    }

    private static @Nullable UUID some(UUID id) {
        return id.equals(Measurement.NONE) ? null : id;
    }
}
