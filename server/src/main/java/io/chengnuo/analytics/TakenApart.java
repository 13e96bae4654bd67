package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.MEASUREMENTS;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.percentileDisc;

import io.chengnuo.analytics.catalogue.IndicatorSetting;
import io.chengnuo.analytics.catalogue.IndicatorSettings;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Unit;
import io.chengnuo.policy.Category;
import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Indicator;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Target;
import io.chengnuo.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One number taken apart by team, unit, person, channel, category or tier, the most cases first; exact percentiles of each part. */
@Component
class TakenApart {

    private static final int MOST = 100;

    private final DSLContext sql;
    private final PolicyInForce policy;
    private final IndicatorSettings settings;
    private final InUnits units;
    private final Organisation organisation;
    private final Clock clock;

    TakenApart(
            DSLContext sql,
            PolicyInForce policy,
            IndicatorSettings settings,
            InUnits units,
            Organisation organisation,
            Clock clock) {
        this.sql = sql;
        this.policy = policy;
        this.settings = settings;
        this.units = units;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** {@code key} null is what belongs to none; {@code enough} is false below the smallest sample. */
    record Part(
            @Nullable String key,
            @Nullable String name,
            long kept,
            long broken,
            @Nullable Double value,
            @Nullable Double mean,
            @Nullable Double worst,
            @Nullable Double p50,
            @Nullable Double p90,
            boolean enough) {}

    @Transactional(readOnly = true)
    List<Part> parts(String code, Dimension dimension, BoardQuestion asked, DataScope scope, Locale locale) {
        var version = policy.now();
        var indicator = version.indicator(code).orElseThrow(() -> new NotFound("no_such_indicator"));
        var m = MEASUREMENTS;
        var key = dimension.column();
        var rows = sql.select(
                        key.as("key"),
                        count().filterWhere(m.KEPT.isTrue()).as("kept"),
                        count().filterWhere(m.KEPT.isFalse()).as("broken"),
                        avg(m.VALUE).as("mean"),
                        max(m.VALUE).as("worst"),
                        percentileDisc(0.5).withinGroupOrderBy(m.VALUE).as("p50"),
                        percentileDisc(0.9).withinGroupOrderBy(m.VALUE).as("p90"))
                .from(m)
                .where(m.EDITION.eq(Edition.LIVE.number()))
                .and(m.INDICATOR.eq(code))
                .and(m.DAY.between(asked.from(), asked.to()))
                .and(BoardSums.narrowed(asked, m.TEAM, m.UNIT, m.CHANNEL, m.TIER))
                .and(BoardSums.seen(scope, m.TEAM, m.UNIT))
                .groupBy(key)
                .orderBy(count().desc(), key)
                .limit(MOST)
                .fetch();
        var names = names(dimension, rows.getValues("key", String.class), version, locale);
        var unit = units.micros(indicator, target(version, code));
        var sample = settings.at(clock.instant())
                .getOrDefault(code, IndicatorSetting.usual(code))
                .sample();
        return rows.map(row -> part(row, indicator, unit, sample, dimension, names));
    }

    private static @Nullable Target target(PolicyVersion version, String code) {
        return version.targets().stream()
                .filter(one -> one.indicator().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Part part(
            Record row, Indicator indicator, double unit, int sample, Dimension dimension, Map<String, String> names) {
        var key = key(row.get("key", String.class), dimension);
        var kept = row.get("kept", Long.class);
        var broken = row.get("broken", Long.class);
        var timed = indicator.measured().isTime();
        var mean = row.get("mean", Double.class) / unit;
        return new Part(
                key == null ? null : key.toLowerCase(Locale.ROOT),
                key == null ? null : names.get(key),
                kept,
                broken,
                timed ? mean : Double.valueOf(100.0 * (isSmall(indicator) ? broken : kept) / (kept + broken)),
                timed ? null : mean,
                timed ? row.get("worst", Double.class) / unit : null,
                timed ? row.get("p50", Double.class) / unit : null,
                timed ? row.get("p90", Double.class) / unit : null,
                kept + broken >= sample);
    }

    private static boolean isSmall(Indicator indicator) {
        return indicator.measured() == Measured.RATIO
                && (indicator.direction() == Direction.AT_MOST || indicator.direction() == Direction.BELOW);
    }

    private static @Nullable String key(@Nullable String key, Dimension dimension) {
        var none =
                dimension != Dimension.CATEGORY && Measurement.NONE.toString().equals(key);
        return none ? null : key;
    }

    private Map<String, String> names(Dimension dimension, List<String> keys, PolicyVersion version, Locale locale) {
        return switch (dimension) {
            case TEAM -> texts(organisation.teamNames(ids(keys)));
            case PERSON -> texts(organisation.personNames(ids(keys)));
            case UNIT ->
                organisation.units().stream()
                        .collect(Collectors.toMap(one -> one.id().toString(), Unit::name));
            case CATEGORY ->
                keys.stream()
                        .flatMap(key -> version.categories().find(key).stream())
                        .collect(Collectors.toMap(
                                Category::key, one -> one.name().in(locale), (one, other) -> one));
            case CHANNEL, TIER -> Map.of();
        };
    }

    private static List<UUID> ids(List<String> keys) {
        return keys.stream().filter(Objects::nonNull).map(UUID::fromString).toList();
    }

    private static Map<String, String> texts(Map<UUID, String> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().toString(), Map.Entry::getValue));
    }
}
