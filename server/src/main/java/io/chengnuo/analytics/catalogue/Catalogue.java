package io.chengnuo.analytics.catalogue;

import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.people.Organisation;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Goal;
import io.chengnuo.policy.Indicator;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Target;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as screens show it: policy, origin of the numbers and the company's own settings in one line. */
@Component
class Catalogue {

    private final PolicyInForce policy;
    private final IndicatorSettings settings;
    private final Organisation organisation;
    private final Clock clock;

    Catalogue(PolicyInForce policy, IndicatorSettings settings, Organisation organisation, Clock clock) {
        this.policy = policy;
        this.settings = settings;
        this.organisation = organisation;
        this.clock = clock;
    }

    record Named(UUID id, String name) {}

    /** What is promised; {@code set} is false when no target is set, which is not zero. */
    record Promise(
            String promise,
            String clause,
            @Nullable Text clauseText,
            boolean set,
            @Nullable String amount,
            @Nullable String calendar,
            @Nullable BigDecimal value,
            @Nullable LocalDate date,
            double warnAt) {}

    record Setting(
            long version,
            @Nullable Named owner,
            @Nullable BigDecimal warn,
            @Nullable Integer minimumSample,
            @Nullable Period period,
            List<Goal> goals,
            boolean alert,
            boolean disclosed,
            @Nullable LocalDate baselineFrom,
            @Nullable LocalDate baselineTo,
            String reason,
            @Nullable Named author,
            @Nullable Instant at) {}

    record Entry(
            String code,
            Text name,
            Text formula,
            Measured measured,
            String unit,
            Direction direction,
            List<Goal> goals,
            @Nullable Period period,
            int minimumSample,
            Source source,
            List<String> facts,
            List<RegisterKind> kinds,
            List<String> advice,
            List<Promise> promises,
            Setting setting) {}

    record Whole(Entry entry, List<Setting> history) {}

    @Transactional(readOnly = true)
    public List<Entry> all() {
        var version = policy.now();
        var agreed = settings.at(clock.instant());
        var names = names(agreed.values().stream());
        return version.indicators().stream()
                .map(one -> entry(
                        one,
                        version,
                        Objects.requireNonNullElse(agreed.get(one.code()), IndicatorSetting.usual(one.code())),
                        names))
                .toList();
    }

    @Transactional(readOnly = true)
    public Whole require(String code) {
        var version = policy.now();
        var indicator = version.indicator(code).orElseThrow(() -> new NotFound("no_such_indicator"));
        var history = settings.history(code);
        var names = names(history.stream());
        var newest = history.isEmpty() ? IndicatorSetting.usual(code) : history.getFirst();
        return new Whole(
                entry(indicator, version, newest, names),
                history.stream().map(one -> setting(one, names)).toList());
    }

    private Map<UUID, String> names(Stream<IndicatorSetting> some) {
        return organisation.personNames(some.flatMap(one -> Stream.of(one.owner(), one.author()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static Entry entry(Indicator one, PolicyVersion version, IndicatorSetting agreed, Map<UUID, String> names) {
        var origin = Origin.of(one.code());
        return new Entry(
                one.code(),
                one.name(),
                one.formula(),
                one.measured(),
                one.unit(),
                one.direction(),
                agreed.goals().isEmpty() ? one.goals() : agreed.goals(),
                agreed.period() == null ? Period.ofUnit(one.unit()) : agreed.period(),
                agreed.sample(),
                origin.source(),
                origin.source().facts(),
                origin.kinds(),
                Advice.of(one.code()),
                version.targets().stream()
                        .filter(target -> target.indicator().equals(one.code()))
                        .map(target -> promise(target, version))
                        .toList(),
                setting(agreed, names));
    }

    private static Promise promise(Target target, PolicyVersion version) {
        return new Promise(
                target.promise(),
                target.clause(),
                version.clause(target.clause()).map(Clause::text).orElse(null),
                target.hasLimit(),
                target.amount() == null ? null : target.amount().toString(),
                target.calendar(),
                target.value(),
                target.date(),
                target.warnAt());
    }

    private static Setting setting(IndicatorSetting one, Map<UUID, String> names) {
        return new Setting(
                one.version(),
                named(one.owner(), names),
                one.warn(),
                one.minimumSample(),
                one.period(),
                one.goals(),
                one.alert(),
                one.disclosed(),
                one.baselineFrom(),
                one.baselineTo(),
                one.reason(),
                named(one.author(), names),
                one.at());
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
