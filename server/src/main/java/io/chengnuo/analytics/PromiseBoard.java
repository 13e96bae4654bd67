package io.chengnuo.analytics;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.people.DataScope;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.Indicator;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Target;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every indicator of the policy in force at the end of a period, with what came of it in the period. */
@Component
class PromiseBoard {

    private static final Map<String, Tier> SHARES =
            Map.of("IND-33", Tier.HIGH, "IND-34", Tier.MIDDLE, "IND-35", Tier.LOW);

    private final BoardSums sums;
    private final PolicyInForce policy;
    private final Calendars calendars;
    private final Tenants tenants;

    PromiseBoard(BoardSums sums, PolicyInForce policy, Calendars calendars, Tenants tenants) {
        this.sums = sums;
        this.policy = policy;
        this.calendars = calendars;
        this.tenants = tenants;
    }

    @Transactional(readOnly = true)
    List<PromiseLine> lines(BoardQuestion asked, DataScope scope) {
        var zone = tenants.require(Tenancy.require()).zone();
        var version = policy.at(asked.to().plusDays(1).atStartOfDay(zone).toInstant());
        var tallies = sums.tallies(asked, scope);
        var spreads = sums.spreads(asked, scope);
        var targets = version.targets().stream()
                .collect(Collectors.toMap(Target::indicator, Function.identity(), (first, other) -> first));
        var customers = sums.customers();
        return version.indicators().stream()
                .map(indicator -> SHARES.containsKey(indicator.code())
                        ? share(version, indicator, targets.get(indicator.code()), customers)
                        : line(
                                version,
                                indicator,
                                targets.get(indicator.code()),
                                tallies.getOrDefault(indicator.code(), new TreeMap<>()),
                                spreads.getOrDefault(indicator.code(), new Spread(Map.of()))))
                .toList();
    }

    private PromiseLine line(
            PolicyVersion version,
            Indicator indicator,
            @Nullable Target target,
            SortedMap<LocalDate, Tally> steps,
            Spread spread) {
        var whole = steps.values().stream().reduce(Tally.NOTHING, Tally::plus);
        var unit = micros(indicator, target);
        var timed = indicator.measured().isTime();
        return line(
                version,
                indicator,
                target,
                whole,
                value(indicator, unit, whole),
                timed ? null : whole.mean().map(mean -> mean / 1_000_000).orElse(null),
                timed && whole.count() > 0 ? whole.worst() / unit : null,
                timed ? inUnits(spread, 0.5, unit) : null,
                timed ? inUnits(spread, 0.9, unit) : null,
                steps.entrySet().stream()
                        .map(step -> new PromiseLine.Point(
                                step.getKey(),
                                value(indicator, unit, step.getValue()),
                                step.getValue().kept(),
                                step.getValue().broken()))
                        .toList());
    }

    private PromiseLine share(
            PolicyVersion version, Indicator indicator, @Nullable Target target, Map<Tier, Long> customers) {
        var all = customers.values().stream().mapToLong(Long::longValue).sum();
        var those = customers.getOrDefault(Objects.requireNonNull(SHARES.get(indicator.code())), 0L);
        var value = all == 0 ? null : 100.0 * those / all;
        return line(version, indicator, target, Tally.NOTHING, value, null, null, null, null, List.of());
    }

    private PromiseLine line(
            PolicyVersion version,
            Indicator indicator,
            @Nullable Target target,
            Tally whole,
            @Nullable Double value,
            @Nullable Double mean,
            @Nullable Double worst,
            @Nullable Double p50,
            @Nullable Double p90,
            List<PromiseLine.Point> trend) {
        var clause = target == null ? Optional.<Clause>empty() : version.clause(target.clause());
        var goal = promised(indicator, target);
        var date = target == null ? null : target.date();
        return new PromiseLine(
                indicator.code(),
                indicator.name(),
                indicator.formula(),
                indicator.goals(),
                target == null ? null : target.promise(),
                target == null ? null : target.clause(),
                clause.map(Clause::text).orElse(null),
                indicator.measured(),
                indicator.direction(),
                indicator.unit(),
                goal,
                date,
                value,
                whole.kept(),
                whole.broken(),
                date != null
                        ? PromiseState.NO_DATA
                        : Judge.of(indicator.measured(), indicator.direction(), goal, value, whole),
                mean,
                worst,
                p50,
                p90,
                trend);
    }

    private static @Nullable Double value(Indicator indicator, double unit, Tally tally) {
        return switch (indicator.measured()) {
            case EACH, AVERAGE -> tally.mean().map(mean -> mean / unit).orElse(null);
            case RATIO -> tally.keptShare().orElse(null);
            case COUNT, SCALE, SHARE, CHANGE, DATE -> null;
        };
    }

    private static @Nullable Double inUnits(Spread spread, double share, double unit) {
        var value = spread.percentile(share);
        return value.isPresent() ? value.getAsLong() / unit : null;
    }

    private @Nullable Double promised(Indicator indicator, @Nullable Target target) {
        if (target == null) {
            return null;
        }
        var amount = target.amount();
        var calendar = target.calendar();
        if (amount != null && calendar != null) {
            var allowed = calendars.require(calendar).lengthOf(amount);
            return Measurement.micros(allowed) / micros(indicator, target);
        }
        return Optional.ofNullable(target.value()).map(Number::doubleValue).orElse(null);
    }

    /** How many microseconds one unit of a time is. A working day is as long as the calendar of the target says. */
    private double micros(Indicator indicator, @Nullable Target target) {
        return switch (indicator.unit()) {
            case "minute" -> Measurement.micros(Duration.ofMinutes(1));
            case "hour" -> Measurement.micros(Duration.ofHours(1));
            case "working_day" -> Measurement.micros(workingDay(target));
            default -> 1_000_000;
        };
    }

    private Duration workingDay(@Nullable Target target) {
        var calendar = target == null ? null : target.calendar();
        return calendar == null
                ? Duration.ofDays(1)
                : calendars.require(calendar).lengthOf(Amount.workingDays(1));
    }
}
