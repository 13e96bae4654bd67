package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.Counting;
import io.chengnuo.analytics.catalogue.IndicatorSetting;
import io.chengnuo.analytics.catalogue.Source;
import io.chengnuo.analytics.composed.ComposedIndicator;
import io.chengnuo.analytics.composed.ComposedIndicators;
import io.chengnuo.analytics.composed.Expressions;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the board that are computed from other lines. */
@Component
class ComposedLines {

    private final ComposedIndicators composed;

    ComposedLines(ComposedIndicators composed) {
        this.composed = composed;
    }

    List<PromiseLine> of(List<PromiseLine> lines, PolicyVersion version, Instant end) {
        var agreed = composed.at(end);
        return agreed.isEmpty()
                ? List.of()
                : agreed.stream().map(one -> line(one, lines, version)).toList();
    }

    /** What an expression comes to on a board. */
    static Optional<Double> value(String expression, List<PromiseLine> lines) {
        var numbers = new HashMap<String, Map<String, Double>>();
        lines.forEach(line -> numbers.put(line.code(), numbers(line)));
        return Expressions.compute(expression, numbers);
    }

    private static PromiseLine line(ComposedIndicator one, List<PromiseLine> lines, PolicyVersion version) {
        var value = value(one.expression(), lines).orElse(null);
        var target = one.target() == null ? null : one.target().doubleValue();
        return new PromiseLine(
                one.code(),
                one.name(),
                new Text(one.expression(), one.expression()),
                one.goals(),
                null,
                one.clause(),
                Optional.ofNullable(one.clause())
                        .flatMap(version::clause)
                        .map(Clause::text)
                        .orElse(null),
                Measured.RATIO,
                one.direction(),
                one.unit(),
                target,
                null,
                value,
                null,
                0,
                0,
                Judge.of(Measured.RATIO, one.direction(), target, value, Tally.NOTHING),
                null,
                null,
                null,
                null,
                trend(one, lines),
                new Behind(Source.COMPOSED, Counting.CASES, List.of(), 0),
                Agreed.of(IndicatorSetting.usual(one.code()), null));
    }

    /** Step by step, of the values that others have at each step. */
    private static List<PromiseLine.Point> trend(ComposedIndicator one, List<PromiseLine> lines) {
        var used = Expressions.uses(one.expression());
        var parts = lines.stream().filter(line -> used.contains(line.code())).toList();
        var days = new TreeSet<LocalDate>();
        parts.forEach(line -> line.trend().forEach(point -> days.add(point.day())));
        return days.stream()
                .map(day -> new PromiseLine.Point(
                        day,
                        Expressions.compute(one.expression(), onDay(parts, day)).orElse(null),
                        0,
                        0))
                .filter(point -> point.value() != null)
                .toList();
    }

    private static Map<String, Map<String, Double>> onDay(List<PromiseLine> parts, LocalDate day) {
        var numbers = new HashMap<String, Map<String, Double>>();
        for (var line : parts) {
            var some = new HashMap<String, Double>();
            line.trend().stream().filter(point -> point.day().equals(day)).forEach(point -> {
                put(some, "value", point.value());
                put(some, "kept", (double) point.kept());
                put(some, "broken", (double) point.broken());
                put(some, "count", (double) (point.kept() + point.broken()));
            });
            put(some, "target", line.target());
            numbers.put(line.code(), some);
        }
        return numbers;
    }

    /** A number that is not there is left out: what needs it has no value, which is not zero. */
    private static Map<String, Double> numbers(PromiseLine line) {
        var some = new HashMap<String, Double>();
        put(some, "value", line.value());
        put(some, "target", line.target());
        put(some, "mean", line.mean());
        put(some, "worst", line.worst());
        put(some, "p50", line.p50());
        put(some, "p90", line.p90());
        put(some, "kept", (double) line.kept());
        put(some, "broken", (double) line.broken());
        put(some, "count", (double) (line.kept() + line.broken()));
        return some;
    }

    private static void put(Map<String, Double> numbers, String name, @Nullable Double value) {
        if (value != null) {
            numbers.put(name, value);
        }
    }
}
