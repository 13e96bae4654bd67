package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.IndicatorSetting;
import io.chengnuo.analytics.catalogue.IndicatorSettings;
import io.chengnuo.people.DataScope;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.Indicator;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Target;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every indicator of the policy in force at the end of a period, with what came of it in the period, judged as agreed then. */
@Component
class PromiseBoard {

    private final Figures figures;
    private final ComposedLines composed;
    private final IndicatorSettings settings;
    private final PolicyInForce policy;
    private final InUnits units;
    private final Tenants tenants;

    PromiseBoard(
            Figures figures,
            ComposedLines composed,
            IndicatorSettings settings,
            PolicyInForce policy,
            InUnits units,
            Tenants tenants) {
        this.figures = figures;
        this.composed = composed;
        this.settings = settings;
        this.policy = policy;
        this.units = units;
        this.tenants = tenants;
    }

    @Transactional(readOnly = true)
    List<PromiseLine> lines(BoardQuestion asked, DataScope scope) {
        var end = endOf(asked);
        var version = policy.at(end);
        var targets = version.targets().stream()
                .collect(Collectors.toMap(Target::indicator, Function.identity(), (first, other) -> first));
        var agreed = settings.at(end);
        var found = figures.of(asked, scope, version, targets, agreed);
        var lines = version.indicators().stream()
                .map(indicator -> line(
                        version,
                        indicator,
                        targets.get(indicator.code()),
                        Objects.requireNonNullElse(
                                agreed.get(indicator.code()), IndicatorSetting.usual(indicator.code())),
                        found.getOrDefault(indicator.code(), Figure.NOTHING)))
                .toList();
        return Stream.concat(lines.stream(), composed.of(lines, version, end).stream())
                .toList();
    }

    private Instant endOf(BoardQuestion asked) {
        var zone = tenants.require(Tenancy.require()).zone();
        return asked.to().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private PromiseLine line(
            PolicyVersion version,
            Indicator indicator,
            @Nullable Target target,
            IndicatorSetting agreed,
            Figure figure) {
        var clause = target == null ? Optional.<Clause>empty() : version.clause(target.clause());
        var promised = units.promised(indicator, target);
        return new PromiseLine(
                indicator.code(),
                indicator.name(),
                indicator.formula(),
                agreed.goals().isEmpty() ? indicator.goals() : agreed.goals(),
                target == null ? null : target.promise(),
                target == null ? null : target.clause(),
                clause.map(Clause::text).orElse(null),
                indicator.measured(),
                indicator.direction(),
                indicator.unit(),
                promised,
                target == null ? null : target.date(),
                figure.value(),
                figure.date(),
                figure.tally().kept(),
                figure.tally().broken(),
                state(indicator, target, promised, agreed, figure),
                figure.mean(),
                figure.worst(),
                figure.p50(),
                figure.p90(),
                figure.trend(),
                Behind.of(indicator.code(), figure),
                Agreed.of(agreed, target));
    }

    private static PromiseState state(
            Indicator indicator,
            @Nullable Target target,
            @Nullable Double promised,
            IndicatorSetting agreed,
            Figure figure) {
        if (target == null || !target.hasLimit()) {
            return PromiseState.NO_TARGET;
        }
        if (figure.state() != null) {
            return figure.state();
        }
        if (target.date() != null) {
            return figure.date() == null ? PromiseState.NO_DATA : Judge.date(indicator, target.date(), figure.date());
        }
        if (figure.value() != null && figure.sample() < agreed.sample()) {
            return PromiseState.TOO_FEW;
        }
        return Judge.of(
                indicator.measured(),
                indicator.direction(),
                promised,
                figure.value(),
                figure.tally(),
                agreed.warn() == null ? null : agreed.warn().doubleValue());
    }
}
