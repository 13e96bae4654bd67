package io.chengnuo.analytics;

import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Indicator;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Makes a number of the sums of single cases: of clocks, of answers. */
final class CaseFigures {

    /** Full marks; what a scale of satisfaction is when every answer lies on it. */
    private static final double FULL_MARKS = 5;

    private CaseFigures() {}

    static Figure figure(Indicator indicator, double unit, SortedMap<LocalDate, Tally> steps, Spread spread) {
        var whole = steps.values().stream().reduce(Tally.NOTHING, Tally::plus);
        var timed = indicator.measured().isTime();
        return new Figure(
                value(indicator, unit, whole),
                null,
                whole,
                whole.count(),
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
                        .toList(),
                null,
                0);
    }

    private static @Nullable Double value(Indicator indicator, double unit, Tally tally) {
        return switch (indicator.measured()) {
            case EACH, AVERAGE -> tally.mean().map(mean -> mean / unit).orElse(null);
            case RATIO -> share(indicator, tally);
            case SCALE -> scale(tally);
            case COUNT, SHARE, CHANGE, DATE -> null;
        };
    }

    /** Of a share that is to be small the bad ones are counted: complaints, not everything else. */
    private static @Nullable Double share(Indicator indicator, Tally tally) {
        var small = indicator.direction() == Direction.AT_MOST || indicator.direction() == Direction.BELOW;
        return tally.keptShare().map(kept -> small ? 100 - kept : kept).orElse(null);
    }

    /** The scale the answers were given on: full marks, or the share of answers on it when some lie outside. */
    private static @Nullable Double scale(Tally tally) {
        if (tally.count() == 0) {
            return null;
        }
        return tally.broken() == 0 ? FULL_MARKS : Double.valueOf(FULL_MARKS * tally.kept() / tally.count());
    }

    private static @Nullable Double inUnits(Spread spread, double share, double unit) {
        var value = spread.percentile(share);
        return value.isPresent() ? value.getAsLong() / unit : null;
    }
}
