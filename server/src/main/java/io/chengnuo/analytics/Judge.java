package io.chengnuo.analytics;

import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Measured;
import org.jspecify.annotations.Nullable;

/**
 * Sets the traffic light of a line. A promise on every single case is kept when no case broke it and warns while at least nine in ten
 * keep it: a good mean must not hide bad cases. Means and shares are judged by their value, and warn when they are about to cross the
 * target, within a twentieth of it. A target to steer by ({@link Direction#ABOUT}) is never broken.
 */
final class Judge {

    private static final double NEARLY_ALL = 90;
    private static final double CLOSE = 0.05;
    /** In points of per cent. */
    private static final double ABOUT = 5;

    private Judge() {}

    static PromiseState of(
            Measured measured, Direction direction, @Nullable Double target, @Nullable Double value, Tally tally) {
        if (target == null) {
            return PromiseState.NO_TARGET;
        }
        if (value == null) {
            return PromiseState.NO_DATA;
        }
        if (measured == Measured.EACH) {
            return each(tally);
        }
        return switch (direction) {
            case AT_MOST -> value > target ? PromiseState.BROKEN : warnedFrom(value, target * (1 - CLOSE));
            case BELOW -> value >= target ? PromiseState.BROKEN : warnedFrom(value, target * (1 - CLOSE));
            case AT_LEAST -> value < target ? PromiseState.BROKEN : warnedFrom(-value, -target * (1 + CLOSE / 5));
            case EXACTLY -> value.equals(target) ? PromiseState.KEPT : PromiseState.BROKEN;
            case ABOUT -> Math.abs(value - target) <= ABOUT ? PromiseState.KEPT : PromiseState.WARNING;
        };
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
