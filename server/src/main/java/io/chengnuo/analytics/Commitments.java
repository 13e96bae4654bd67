package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.IndicatorSetting;
import io.chengnuo.analytics.catalogue.IndicatorSettings;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Reach;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.Direction;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Target;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the company promises its customers in time, and how far it kept that in the last ninety days: for everybody to read. */
@Component
class Commitments {

    private static final int DAYS = 90;
    private static final DataScope EVERYTHING = new DataScope(Reach.ALL, Measurement.NONE, Set.of(), Set.of());

    private final BoardSums sums;
    private final PromiseBoard board;
    private final IndicatorSettings settings;
    private final PolicyInForce policy;
    private final Tenants tenants;
    private final Clock clock;

    Commitments(
            BoardSums sums,
            PromiseBoard board,
            IndicatorSettings settings,
            PolicyInForce policy,
            Tenants tenants,
            Clock clock) {
        this.sums = sums;
        this.board = board;
        this.settings = settings;
        this.policy = policy;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** A clause with the promises of time it makes. */
    record Commitment(String clause, String text, List<Promised> promises) {}

    /** {@code amount} is working time, or working days: {@code PT15M}, {@code P2D}. What was kept is null unless disclosed. */
    record Promised(
            String promise,
            String name,
            String amount,
            @Nullable Long kept,
            @Nullable Long broken) {}

    /** {@code language} chooses between the two texts of the policy. */
    @Transactional(readOnly = true)
    List<Commitment> inForce(Function<Text, String> language) {
        var version = policy.now();
        var today = LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
        var question = new BoardQuestion(today.minusDays(DAYS - 1), today, null, null, null, null);
        var tallies = sums.tallies(question, EVERYTHING);
        var disclosed = settings.at(clock.instant()).values().stream()
                .filter(IndicatorSetting::disclosed)
                .map(IndicatorSetting::code)
                .collect(Collectors.toSet());
        var promised = version.targets().stream()
                .filter(target -> target.starts() != null && target.amount() != null)
                .collect(Collectors.groupingBy(Target::clause));
        return version.document().clauses().stream()
                .filter(clause -> promised.containsKey(clause.number()))
                .map(clause -> commitment(
                        version,
                        clause,
                        promised.getOrDefault(clause.number(), List.of()),
                        tallies,
                        disclosed,
                        language))
                .toList();
    }

    /** What the company chose to publish of what it achieved; {@code target} and {@code value} in {@code unit}. */
    record Achieved(
            String code,
            String name,
            String unit,
            Direction direction,
            @Nullable Double target,
            @Nullable Double value,
            PromiseState state) {}

    /** Of the last ninety days. Nothing that was not chosen. */
    @Transactional(readOnly = true)
    List<Achieved> achieved(Function<Text, String> language) {
        var today = LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
        var question = new BoardQuestion(today.minusDays(DAYS - 1), today, null, null, null, null);
        return board.lines(question, EVERYTHING).stream()
                .filter(line -> line.agreed().disclosed())
                .map(line -> new Achieved(
                        line.code(),
                        language.apply(line.name()),
                        line.unit(),
                        line.direction(),
                        line.target(),
                        line.value(),
                        line.state()))
                .toList();
    }

    private static Commitment commitment(
            PolicyVersion version,
            Clause clause,
            List<Target> targets,
            Map<String, SortedMap<LocalDate, Tally>> tallies,
            Set<String> disclosed,
            Function<Text, String> language) {
        var promises = targets.stream()
                .flatMap(target -> version.indicator(target.indicator()).stream()
                        .map(indicator -> promised(
                                target,
                                language.apply(indicator.name()),
                                tallies,
                                disclosed.contains(indicator.code()))))
                .toList();
        return new Commitment(clause.number(), language.apply(clause.text()), promises);
    }

    private static Promised promised(
            Target target, String name, Map<String, SortedMap<LocalDate, Tally>> tallies, boolean disclosed) {
        var tally = tallies.getOrDefault(target.indicator(), new TreeMap<>()).values().stream()
                .reduce(Tally.NOTHING, Tally::plus);
        return new Promised(
                target.promise(),
                name,
                Objects.requireNonNull(target.amount()).toString(),
                disclosed ? tally.kept() : null,
                disclosed ? tally.broken() : null);
    }
}
