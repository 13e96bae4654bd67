package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.MEASUREMENTS;

import io.chengnuo.analytics.CheckMeasurements.Difference;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Lays the living numbers beside those computed again. A sum of nothing is the same as no sum. */
@Repository
class EditionsCompared {

    private static final int SHOWN = 100;

    private final DSLContext sql;

    EditionsCompared(DSLContext sql) {
        this.sql = sql;
    }

    long count() {
        return sql.fetchCount(MEASUREMENTS, MEASUREMENTS.EDITION.eq(Edition.AGAIN.number()));
    }

    /** At most a hundred of each table: more would tell nobody more. */
    List<Difference> differences() {
        return Stream.of(
                        differences(
                                "analytics.measurements",
                                "concat_ws(' ', indicator, source)",
                                "concat_ws(' ', value, kept, at, team, unit, person, channel, tier, category)",
                                "true"),
                        differences(
                                "analytics.daily",
                                "concat_ws(' ', day, indicator, team, unit, channel, tier)",
                                "concat_ws(' ', kept, broken, total, worst)",
                                "kept + broken > 0"),
                        differences(
                                "analytics.daily_spread",
                                "concat_ws(' ', day, indicator, team, unit, channel, tier, class)",
                                "count::text",
                                "count > 0"),
                        differences("analytics.customer_tiers", "customer::text", "tier", "true"),
                        differences("analytics.tier_days", "concat_ws(' ', day, tier)", "delta::text", "delta <> 0"))
                .flatMap(List::stream)
                .toList();
    }

    private List<Difference> differences(String table, String key, String values, String present) {
        return sql.fetch("""
                        with living as (select %2$s as place, %3$s as said from %1$s where edition = 0 and %4$s),
                             again as (select %2$s as place, %3$s as said from %1$s where edition = 1 and %4$s)
                        select place, living.said as living, again.said as again
                        from living full join again using (place)
                        where living.said is distinct from again.said order by place limit %5$d""".formatted(table, key, values, present, SHOWN))
                .map(row -> new Difference(
                        table + " " + row.get("place", String.class),
                        String.valueOf(row.get("living", String.class)),
                        String.valueOf(row.get("again", String.class))));
    }
}
