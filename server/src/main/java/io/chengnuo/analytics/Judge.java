package io.chengnuo.analytics;

import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Indicator;
import io.chengnuo.policy.Measured;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Sets the traffic light of a line. A promise on every single case is kept when no case broke it and warns while at least nine in ten
 * keep it: a good mean must not hide bad cases. Means and shares are judged by their value, and warn when they are about to cross the
 * target, within a twentieth of it or from the limit agreed; a mean that is kept warns when more than one case in ten is over. A target to steer by ({@link Direction#ABOUT}) is never broken.
 */
final class Judge {

    private static final double NEARLY_ALL = 90;
    private static final double CLOSE = 0.05;
    /** In points of per cent. */
    private static final double ABOUT = 5;

    private static final double EXACT = 0.005;

    private Judge() {}

    static PromiseState of(
            Measured measured, Direction direction, @Nullable Double target, @Nullable Double value, Tally tally) {
        return of(measured, direction, target, value, tally, null);
    }

    /** {@code warn} is the value from which on it warns, null for the usual closeness to the target. */
    static PromiseState of(
            Measured measured,
            Direction direction,
            @Nullable Double target,
            @Nullable Double value,
            Tally tally,
            @Nullable Double warn) {
        if (target == null) {
            return PromiseState.NO_TARGET;
        }
        if (value == null) {
            return PromiseState.NO_DATA;
        }
        if (measured == Measured.EACH) {
            return each(tally);
        }
        var state = byValue(direction, target, value, warn);
        var badCases = measured == Measured.AVERAGE && tally.keptShare().orElse(100.0) < NEARLY_ALL;
        return state == PromiseState.KEPT && badCases ? PromiseState.WARNING : state;
    }

    private static PromiseState byValue(Direction direction, double target, double value, @Nullable Double warn) {
        return switch (direction) {
            case AT_MOST -> value > target ? PromiseState.BROKEN : warnedFrom(value, or(warn, target * (1 - CLOSE)));
            case BELOW -> value >= target ? PromiseState.BROKEN : warnedFrom(value, or(warn, target * (1 - CLOSE)));
            case AT_LEAST ->
                value < target ? PromiseState.BROKEN : warnedFrom(-value, -or(warn, target * (1 + CLOSE / 5)));
            case EXACTLY -> Math.abs(value - target) < EXACT ? PromiseState.KEPT : PromiseState.BROKEN;
            case ABOUT -> Math.abs(value - target) <= ABOUT ? PromiseState.KEPT : PromiseState.WARNING;
        };
    }

    /** A day that is promised: kept on it, or before it when the direction allows. */
    static PromiseState date(Indicator indicator, LocalDate target, LocalDate value) {
        var kept = indicator.direction() == Direction.EXACTLY ? value.equals(target) : !value.isAfter(target);
        return kept ? PromiseState.KEPT : PromiseState.BROKEN;
    }

    private static double or(@Nullable Double agreed, double usual) {
        return agreed == null ? usual : agreed;
    }

    private static PromiseState each(Tally tally) {
        if (tally.broken() == 0) {
            return PromiseState.KEPT;
        }
        return tally.keptShare().orElse(0.0) >= NEARLY_ALL ? PromiseState.WARNING : PromiseState.BROKEN;
    }

    private static PromiseState warnedFrom(double value, double limit) {
        return value > limit ? PromiseState.WARNING : PromiseState.KEPT;
    }
}
