package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.DAILY;
import static io.chengnuo.analytics.db.Tables.DAILY_SPREAD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import io.chengnuo.people.DataScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** The sums behind a board: two statements over the days, whatever the number of tickets. */
@Repository
class BoardSums {

    private final DSLContext sql;

    BoardSums(DSLContext sql) {
        this.sql = sql;
    }

    /** By indicator, then by the first day of each step of the trend. */
    Map<String, SortedMap<LocalDate, Tally>> tallies(BoardQuestion asked, DataScope scope) {
        var step = step(asked.step(), DAILY.DAY);
        var tallies = new HashMap<String, SortedMap<LocalDate, Tally>>();
        sql.select(DAILY.INDICATOR, step, sum(DAILY.KEPT), sum(DAILY.BROKEN), sum(DAILY.TOTAL), max(DAILY.WORST))
                .from(DAILY)
                .where(DAILY.EDITION.eq(Edition.LIVE.number()))
                .and(DAILY.DAY.between(asked.from(), asked.to()))
                .and(narrowed(asked, DAILY.TEAM, DAILY.UNIT, DAILY.CHANNEL, DAILY.TIER))
                .and(seen(scope, DAILY.TEAM, DAILY.UNIT))
                .groupBy(DAILY.INDICATOR, step)
                .forEach(row -> tallies.computeIfAbsent(row.value1(), indicator -> new TreeMap<>())
                        .put(
                                row.value2(),
                                new Tally(whole(row.value3()), whole(row.value4()), row.value5(), row.value6())));
        return tallies;
    }

    /** By indicator, how its times are spread. */
    Map<String, Spread> spreads(BoardQuestion asked, DataScope scope) {
        var counts = new HashMap<String, Map<Integer, Long>>();
        sql.select(DAILY_SPREAD.INDICATOR, DAILY_SPREAD.CLASS, sum(DAILY_SPREAD.COUNT))
                .from(DAILY_SPREAD)
                .where(DAILY_SPREAD.EDITION.eq(Edition.LIVE.number()))
                .and(DAILY_SPREAD.DAY.between(asked.from(), asked.to()))
                .and(narrowed(asked, DAILY_SPREAD.TEAM, DAILY_SPREAD.UNIT, DAILY_SPREAD.CHANNEL, DAILY_SPREAD.TIER))
                .and(seen(scope, DAILY_SPREAD.TEAM, DAILY_SPREAD.UNIT))
                .groupBy(DAILY_SPREAD.INDICATOR, DAILY_SPREAD.CLASS)
                .forEach(row -> counts.computeIfAbsent(row.value1(), indicator -> new HashMap<>())
                        .put(row.value2().intValue(), whole(row.value3())));
        var spreads = new HashMap<String, Spread>();
        counts.forEach((indicator, classes) -> spreads.put(indicator, new Spread(classes)));
        return spreads;
    }

    static Condition narrowed(
            BoardQuestion asked, Field<UUID> team, Field<UUID> unit, Field<String> channel, Field<String> tier) {
        var condition = noCondition();
        condition = asked.team() == null ? condition : condition.and(team.eq(asked.team()));
        condition = asked.inside().isEmpty() ? condition : condition.and(unit.in(asked.inside()));
        condition = asked.channel() == null
                ? condition
                : condition.and(channel.eq(asked.channel().name()));
        return asked.tier() == null
                ? condition
                : condition.and(tier.eq(asked.tier().name()));
    }

    /** Sums name nobody: who sees only the own tickets still sees how the own teams do. */
    static Condition seen(DataScope scope, Field<UUID> team, Field<UUID> unit) {
        return switch (scope.reach()) {
            case ALL -> noCondition();
            case UNIT -> unit.in(scope.units()).or(team.in(scope.teams()));
            case TEAM, OWN -> team.in(scope.teams());
        };
    }

    private static Field<LocalDate> step(TrendStep step, Field<LocalDate> day) {
        return switch (step) {
            case DAY -> day;
            case WEEK -> field("date_trunc({0}, {1})::date", LocalDate.class, inline("week"), day);
            case MONTH -> field("date_trunc({0}, {1})::date", LocalDate.class, inline("month"), day);
        };
    }

    private static long whole(BigDecimal number) {
        return number.longValueExact();
    }
}
