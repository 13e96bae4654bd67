package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.MEASUREMENTS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.chengnuo.analytics.db.tables.records.MeasurementsRecord;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.ticket.TicketTitles;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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

    /** Of times the long ones are bad, of marks the low ones. */
    private static final Field<Long> BADNESS =
            when(MEASUREMENTS.TIMED, MEASUREMENTS.VALUE).otherwise(MEASUREMENTS.VALUE.neg());

    private final DSLContext sql;
    private final TicketScope scope;
    private final TicketTitles titles;

    TicketsBehind(DSLContext sql, TicketScope scope, TicketTitles titles) {
        this.sql = sql;
        this.scope = scope;
        this.titles = titles;
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
        var rows = sql.selectFrom(m)
                .where(m.EDITION.eq(Edition.LIVE.number()))
                .and(m.INDICATOR.eq(indicator))
                .and(outcome == null ? noCondition() : m.KEPT.eq(outcome == Outcome.KEPT))
                .and(m.AT.ge(asked.from().atStartOfDay(zone).toInstant()))
                .and(m.AT.lt(asked.to().plusDays(1).atStartOfDay(zone).toInstant()))
                .and(BoardSums.narrowed(asked, m.TEAM, m.UNIT, m.CHANNEL, m.TIER))
                .and(counted(reach))
                .and(after(order, cursor))
                .orderBy(order == Order.NEWEST ? m.AT.desc() : BADNESS.desc(), m.SOURCE.desc())
                .limit(limit + 1)
                .fetch();
        var page = Page.of(
                List.copyOf(rows),
                limit,
                row -> order == Order.NEWEST
                        ? Cursor.of(row.getAt(), row.getSource())
                        : Cursor.of(row.getTimed() ? row.getValue() : -row.getValue(), row.getSource()));
        return new Page<>(readable(page.items()), page.next());
    }

    record Broken(UUID ticket, String number, double value, boolean timed) {}

    /** The worst broken results of the whole company, whoever asks: for papers that show each reader only the tickets he may see. */
    @Transactional(readOnly = true)
    List<Broken> worstBroken(String indicator, BoardQuestion asked, ZoneId zone, int limit) {
        var m = MEASUREMENTS;
        var rows = sql.selectFrom(m)
                .where(m.EDITION.eq(Edition.LIVE.number()))
                .and(m.INDICATOR.eq(indicator))
                .and(m.KEPT.isFalse())
                .and(m.AT.ge(asked.from().atStartOfDay(zone).toInstant()))
                .and(m.AT.lt(asked.to().plusDays(1).atStartOfDay(zone).toInstant()))
                .orderBy(BADNESS.desc(), m.SOURCE.desc())
                .limit(limit)
                .fetch();
        var known = titles.of(
                rows.stream().map(MeasurementsRecord::getTicket).distinct().toList());
        return rows.stream()
                .filter(row -> known.containsKey(row.getTicket()))
                .map(row -> new Broken(
                        row.getTicket(),
                        Objects.requireNonNull(known.get(row.getTicket())).number(),
                        row.getValue() / 1_000_000.0,
                        row.getTimed()))
                .toList();
    }

    private static Condition after(Order order, @Nullable Cursor cursor) {
        if (cursor == null) {
            return noCondition();
        }
        return order == Order.NEWEST
                ? row(MEASUREMENTS.AT, MEASUREMENTS.SOURCE).lt(val(cursor.instant(0)), val(cursor.uuid(1)))
                : row(BADNESS, MEASUREMENTS.SOURCE).lt(val(cursor.number(0)), val(cursor.uuid(1)));
    }

    /** A ticket may have moved on since it was counted: who may read it is what it is everywhere. */
    private List<TicketBehind> readable(List<MeasurementsRecord> rows) {
        var ids = rows.stream().map(MeasurementsRecord::getTicket).distinct().toList();
        var readable = scope.among(ids, Right.BOARD_READ);
        var known = titles.of(readable);
        return rows.stream()
                .filter(row -> known.containsKey(row.getTicket()))
                .map(row -> behind(row, Objects.requireNonNull(known.get(row.getTicket()))))
                .toList();
    }

    private static Condition counted(DataScope reach) {
        var counted = BoardSums.seen(reach, MEASUREMENTS.TEAM, MEASUREMENTS.UNIT);
        return reach.everything() ? counted : counted.or(MEASUREMENTS.PERSON.eq(reach.person()));
    }

    private static TicketBehind behind(MeasurementsRecord row, TicketTitles.Title title) {
        return new TicketBehind(
                row.getTicket(),
                title.number(),
                title.subject(),
                row.getTimed() ? row.getSource() : null,
                row.getKept(),
                row.getValue() / 1_000_000.0,
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
