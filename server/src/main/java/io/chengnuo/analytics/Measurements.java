package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.DAILY;
import static io.chengnuo.analytics.db.Tables.DAILY_SPREAD;
import static io.chengnuo.analytics.db.Tables.MEASUREMENTS;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;

import io.chengnuo.analytics.db.tables.records.DailyRecord;
import io.chengnuo.analytics.db.tables.records.DailySpreadRecord;
import io.chengnuo.analytics.db.tables.records.MeasurementsRecord;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Keeps results and, in the same transaction, their sums by day. A result that is told again replaces its earlier self in both, so
 * that facts may arrive twice and in any order. One writer at a time for each edition: the position of the listener is its lock.
 */
@Repository
class Measurements {

    private final DSLContext sql;

    Measurements(DSLContext sql) {
        this.sql = sql;
    }

    void keep(Edition edition, List<Measurement> told, ZoneId zone) {
        var before = known(edition, told);
        var news = told.stream()
                .filter(one -> one.replaces(before.get(Key.of(one))))
                .map(one -> one.over(before.get(Key.of(one))))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        var sums = new LinkedHashMap<Cell, Sum>();
        for (var one : news) {
            var earlier = before.get(Key.of(one));
            if (earlier != null) {
                sums.merge(Cell.of(earlier, zone), Sum.without(earlier), Sum::plus);
            }
            sums.merge(Cell.of(one, zone), Sum.with(one), Sum::plus);
        }
        upsert(edition, news, zone);
        addUp(edition, sums);
        addSpread(edition, sums);
    }

    boolean isKept(Edition edition, String indicator, UUID source) {
        return sql.fetchExists(
                MEASUREMENTS,
                MEASUREMENTS.EDITION.eq(edition.number()),
                MEASUREMENTS.INDICATOR.eq(indicator),
                MEASUREMENTS.SOURCE.eq(source));
    }

    private record Key(String indicator, UUID source) {
        static Key of(Measurement one) {
            return new Key(one.indicator(), one.source());
        }
    }

    private record Cell(LocalDate day, String indicator, UUID team, UUID unit, Channel channel, Tier tier) {
        static Cell of(Measurement one, ZoneId zone) {
            return new Cell(
                    LocalDate.ofInstant(one.at(), zone),
                    one.indicator(),
                    one.team(),
                    one.unit(),
                    one.channel(),
                    one.tier());
        }
    }

    private record Sum(long kept, long broken, long total, long worst, Map<Integer, Long> spread) {

        static Sum with(Measurement one) {
            return of(one, 1, one.value());
        }

        static Sum without(Measurement one) {
            return of(one, -1, 0);
        }

        private static Sum of(Measurement one, int sign, long worst) {
            return new Sum(
                    one.kept() ? sign : 0,
                    one.kept() ? 0 : sign,
                    sign * one.value(),
                    one.timed() ? worst : 0,
                    one.timed() ? Map.of(Spread.classOf(one.value()), (long) sign) : Map.of());
        }

        Sum plus(Sum other) {
            var both = new LinkedHashMap<>(spread);
            other.spread.forEach((number, count) -> both.merge(number, count, Long::sum));
            return new Sum(
                    kept + other.kept, broken + other.broken, total + other.total, Math.max(worst, other.worst), both);
        }
    }

    private Map<Key, Measurement> known(Edition edition, List<Measurement> told) {
        return sql
                .selectFrom(MEASUREMENTS)
                .where(MEASUREMENTS.EDITION.eq(edition.number()))
                .and(row(MEASUREMENTS.INDICATOR, MEASUREMENTS.SOURCE)
                        .in(told.stream()
                                .map(one -> row(one.indicator(), one.source()))
                                .toList()))
                .fetch(Measurements::measurement)
                .stream()
                .collect(Collectors.toMap(Key::of, Function.identity()));
    }

    private void upsert(Edition edition, List<Measurement> news, ZoneId zone) {
        sql.insertInto(MEASUREMENTS)
                .set(news.stream().map(one -> record(edition, one, zone)).toList())
                .onConflict(MEASUREMENTS.TENANT_ID, MEASUREMENTS.EDITION, MEASUREMENTS.INDICATOR, MEASUREMENTS.SOURCE)
                .doUpdate()
                .set(MEASUREMENTS.VALUE, excluded(MEASUREMENTS.VALUE))
                .set(MEASUREMENTS.KEPT, excluded(MEASUREMENTS.KEPT))
                .set(MEASUREMENTS.AT, excluded(MEASUREMENTS.AT))
                .set(MEASUREMENTS.DAY, excluded(MEASUREMENTS.DAY))
                .set(MEASUREMENTS.TEAM, excluded(MEASUREMENTS.TEAM))
                .set(MEASUREMENTS.UNIT, excluded(MEASUREMENTS.UNIT))
                .set(MEASUREMENTS.PERSON, excluded(MEASUREMENTS.PERSON))
                .set(MEASUREMENTS.CHANNEL, excluded(MEASUREMENTS.CHANNEL))
                .set(MEASUREMENTS.TIER, excluded(MEASUREMENTS.TIER))
                .set(MEASUREMENTS.CATEGORY, excluded(MEASUREMENTS.CATEGORY))
                .execute();
    }

    private void addUp(Edition edition, Map<Cell, Sum> sums) {
        sql.insertInto(DAILY)
                .set(sums.entrySet().stream()
                        .map(entry -> daily(edition, entry.getKey(), entry.getValue()))
                        .toList())
                .onConflict(
                        DAILY.TENANT_ID,
                        DAILY.EDITION,
                        DAILY.DAY,
                        DAILY.INDICATOR,
                        DAILY.TEAM,
                        DAILY.UNIT,
                        DAILY.CHANNEL,
                        DAILY.TIER)
                .doUpdate()
                .set(DAILY.KEPT, DAILY.KEPT.plus(excluded(DAILY.KEPT)))
                .set(DAILY.BROKEN, DAILY.BROKEN.plus(excluded(DAILY.BROKEN)))
                .set(DAILY.TOTAL, DAILY.TOTAL.plus(excluded(DAILY.TOTAL)))
                .set(DAILY.WORST, greatest(DAILY.WORST, excluded(DAILY.WORST)))
                .execute();
    }

    private void addSpread(Edition edition, Map<Cell, Sum> sums) {
        var records = sums.entrySet().stream()
                .flatMap(entry -> entry.getValue().spread().entrySet().stream()
                        .filter(count -> count.getValue() != 0)
                        .map(count -> spread(edition, entry.getKey(), count.getKey(), count.getValue())))
                .toList();
        if (records.isEmpty()) {
            return;
        }
        var spread = DAILY_SPREAD;
        sql.insertInto(spread)
                .set(records)
                .onConflict(
                        spread.TENANT_ID,
                        spread.EDITION,
                        spread.DAY,
                        spread.INDICATOR,
                        spread.TEAM,
                        spread.UNIT,
                        spread.CHANNEL,
                        spread.TIER,
                        spread.CLASS)
                .doUpdate()
                .set(spread.COUNT, spread.COUNT.plus(excluded(spread.COUNT)))
                .execute();
    }

    /** Throws away an edition. */
    void clear(Edition edition) {
        sql.deleteFrom(MEASUREMENTS)
                .where(MEASUREMENTS.EDITION.eq(edition.number()))
                .execute();
        sql.deleteFrom(DAILY).where(DAILY.EDITION.eq(edition.number())).execute();
        sql.deleteFrom(DAILY_SPREAD)
                .where(DAILY_SPREAD.EDITION.eq(edition.number()))
                .execute();
    }

    private static MeasurementsRecord record(Edition edition, Measurement one, ZoneId zone) {
        var record = new MeasurementsRecord();
        record.setEdition(edition.number());
        record.setIndicator(one.indicator());
        record.setSource(one.source());
        record.setTicket(one.ticket());
        record.setValue(one.value());
        record.setTimed(one.timed());
        record.setKept(one.kept());
        record.setAt(one.at());
        record.setDay(LocalDate.ofInstant(one.at(), zone));
        record.setTeam(one.team());
        record.setUnit(one.unit());
        record.setPerson(one.person());
        record.setChannel(one.channel().name());
        record.setTier(one.tier().name());
        record.setCategory(one.category());
        return record;
    }

    private static Measurement measurement(MeasurementsRecord row) {
        return new Measurement(
                row.getIndicator(),
                row.getSource(),
                row.getTicket(),
                row.getValue(),
                row.getTimed(),
                row.getKept(),
                row.getAt(),
                row.getTeam(),
                row.getUnit(),
                row.getPerson(),
                Channel.valueOf(row.getChannel()),
                Tier.valueOf(row.getTier()),
                row.getCategory());
    }

    private static DailyRecord daily(Edition edition, Cell cell, Sum sum) {
        var record = new DailyRecord();
        record.setEdition(edition.number());
        record.setDay(cell.day());
        record.setIndicator(cell.indicator());
        record.setTeam(cell.team());
        record.setUnit(cell.unit());
        record.setChannel(cell.channel().name());
        record.setTier(cell.tier().name());
        record.setKept(sum.kept());
        record.setBroken(sum.broken());
        record.setTotal(BigDecimal.valueOf(sum.total()));
        record.setWorst(sum.worst());
        return record;
    }

    private static DailySpreadRecord spread(Edition edition, Cell cell, int number, long count) {
        var record = new DailySpreadRecord();
        record.setEdition(edition.number());
        record.setDay(cell.day());
        record.setIndicator(cell.indicator());
        record.setTeam(cell.team());
        record.setUnit(cell.unit());
        record.setChannel(cell.channel().name());
        record.setTier(cell.tier().name());
        record.setClass_((short) number);
        record.setCount(count);
        return record;
    }
}
