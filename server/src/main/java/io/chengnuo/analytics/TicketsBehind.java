package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.MEASUREMENTS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.chengnuo.analytics.db.tables.records.MeasurementsRecord;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Reach;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The results behind a number of the board, the latest first, as far as the reader may see the tickets. */
@Repository
class TicketsBehind {

    private final DSLContext sql;

    TicketsBehind(DSLContext sql) {
        this.sql = sql;
    }

    Page<TicketBehind> page(
            String indicator,
            @Nullable Outcome outcome,
            BoardQuestion asked,
            DataScope scope,
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
                .and(readable(scope))
                .and(cursor == null ? noCondition() : row(m.AT, m.SOURCE).lt(val(cursor.instant(0)), val(cursor.uuid(1))))
                .orderBy(m.AT.desc(), m.SOURCE.desc())
                .limit(limit + 1)
                .fetch();
        var page = Page.of(List.copyOf(rows), limit, row -> Cursor.of(row.getAt(), row.getSource()));
        return new Page<>(page.items().stream().map(TicketsBehind::behind).toList(), page.next());
    }

    private static Condition readable(DataScope scope) {
        var m = MEASUREMENTS;
        return scope.reach() == Reach.OWN ? m.PERSON.eq(scope.person()) : BoardSums.seen(scope, m.TEAM, m.UNIT).or(scope.everything() ? noCondition() : m.PERSON.eq(scope.person()));
    }

    private static TicketBehind behind(MeasurementsRecord row) {
        return new TicketBehind(
                row.getTicket(),
                null,
                null,
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
