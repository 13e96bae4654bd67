package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.Counting;
import io.chengnuo.analytics.catalogue.IndicatorSetting;
import io.chengnuo.analytics.catalogue.Origin;
import io.chengnuo.analytics.catalogue.Period;
import io.chengnuo.analytics.catalogue.Source;
import io.chengnuo.analytics.register.Entry;
import io.chengnuo.people.DataScope;
import io.chengnuo.policy.Indicator;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Target;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every indicator came to in the days asked for, from sums, customers, the register and the policy. */
@Component
class Figures {

    /** Its mean is what a gain is measured by. */
    private static final String FIRST_ANSWER = "IND-11";

    private static final Map<String, Tier> SHARES =
            Map.of("IND-33", Tier.HIGH, "IND-34", Tier.MIDDLE, "IND-35", Tier.LOW);

    private final BoardSums sums;
    private final CustomerTiers tiers;
    private final Happenings happenings;
    private final PolicyInForce policy;
    private final InUnits units;
    private final Tenants tenants;
    private final Clock clock;

    Figures(
            BoardSums sums,
            CustomerTiers tiers,
            Happenings happenings,
            PolicyInForce policy,
            InUnits units,
            Tenants tenants,
            Clock clock) {
        this.sums = sums;
        this.tiers = tiers;
        this.happenings = happenings;
        this.policy = policy;
        this.units = units;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** By code. */
    Map<String, Figure> of(
            BoardQuestion asked,
            DataScope scope,
            PolicyVersion version,
            Map<String, Target> targets,
            Map<String, IndicatorSetting> agreed) {
        var zone = tenants.require(Tenancy.require()).zone();
        var found = new HashMap<String, Figure>();
        var tallies = sums.tallies(asked, scope);
        var spreads = sums.spreads(asked, scope);
        for (var indicator : version.indicators()) {
            var code = indicator.code();
            if (tallies.containsKey(code)) {
                found.put(
                        code,
                        CaseFigures.figure(
                                indicator,
                                units.micros(indicator, targets.get(code)),
                                Objects.requireNonNull(tallies.get(code)),
                                spreads.getOrDefault(code, new Spread(Map.of()))));
            }
        }
        shares(found, asked.to());
        found.put("IND-36", Figure.of(null, 0).on(LocalDate.ofInstant(firstEffect(), zone)));
        if (!asked.narrowedToCases()) {
            byHand(found, asked, scope, version, targets, agreed, zone);
        }
        return found;
    }

    private Instant firstEffect() {
        return policy.at(Instant.EPOCH).effectiveFrom();
    }

    private void shares(Map<String, Figure> found, LocalDate day) {
        var customers = tiers.on(day);
        var all = customers.values().stream().mapToLong(Long::longValue).sum();
        SHARES.forEach((code, tier) -> {
            if (all > 0) {
                found.put(
                        code,
                        Figure.of(100.0 * customers.getOrDefault(tier, 0L) / all, 0)
                                .counting(Tally.NOTHING, all));
            }
        });
    }

    private void byHand(
            Map<String, Figure> found,
            BoardQuestion asked,
            DataScope scope,
            PolicyVersion version,
            Map<String, Target> targets,
            Map<String, IndicatorSetting> agreed,
            ZoneId zone) {
        var known = happenings.upTo(asked.to(), asked.inside());
        var response = found.getOrDefault(FIRST_ANSWER, Figure.NOTHING).value();
        for (var indicator : version.indicators()) {
            var origin = Origin.of(indicator.code());
            if (origin.source() != Source.REGISTER) {
                continue;
            }
            var baseline = origin.counting() == Counting.GAIN ? baseline(asked, scope, version, targets, agreed) : null;
            var question = question(asked, zone, indicator, targets.get(indicator.code()), agreed, baseline, response);
            found.put(indicator.code(), RegisterFigures.figure(origin.counting(), of(origin, known), question));
        }
    }

    private static List<Entry> of(Origin origin, List<Entry> known) {
        return known.stream().filter(one -> origin.kinds().contains(one.kind())).toList();
    }

    private RegisterQuestion question(
            BoardQuestion asked,
            ZoneId zone,
            Indicator indicator,
            @Nullable Target target,
            Map<String, IndicatorSetting> agreed,
            @Nullable Double baseline,
            @Nullable Double response) {
        var now = clock.instant();
        var end = asked.to().plusDays(1).atStartOfDay(zone).toInstant();
        var setting = agreed.get(indicator.code());
        return new RegisterQuestion(
                asked.from(),
                asked.to(),
                end.isAfter(now) ? now : end,
                LocalDate.ofInstant(now, zone),
                LocalDate.ofInstant(policy.at(Instant.EPOCH).publishedAt(), zone),
                zone,
                units.promised(indicator, target),
                target == null ? null : target.date(),
                units.micros(indicator, target),
                setting != null && setting.period() != null ? setting.period() : Period.ofUnit(indicator.unit()),
                baseline,
                response);
    }

    /** The mean first answer of the period that was agreed to compare with: computed, never stored. */
    private @Nullable Double baseline(
            BoardQuestion asked,
            DataScope scope,
            PolicyVersion version,
            Map<String, Target> targets,
            Map<String, IndicatorSetting> agreed) {
        var setting = agreed.getOrDefault("IND-26", agreed.get(FIRST_ANSWER));
        if (setting == null || setting.baselineFrom() == null || setting.baselineTo() == null) {
            return null;
        }
        var then = asked.during(setting.baselineFrom(), setting.baselineTo());
        var tally = sums.tallies(then, scope).getOrDefault(FIRST_ANSWER, new TreeMap<>()).values().stream()
                .reduce(Tally.NOTHING, Tally::plus);
        var indicator = version.indicator(FIRST_ANSWER);
        return indicator
                .flatMap(one -> tally.mean().map(mean -> mean / units.micros(one, targets.get(FIRST_ANSWER))))
                .orElse(null);
    }
}
