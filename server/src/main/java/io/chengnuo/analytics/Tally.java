package io.chengnuo.analytics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** What a number of results come to together. {@code total} and {@code worst} are in millionths of a second or of a point. */
record Tally(long kept, long broken, BigDecimal total, long worst) {

    static final Tally NOTHING = new Tally(0, 0, BigDecimal.ZERO, 0);

    long count() {
        return kept + broken;
    }

    Tally plus(Tally other) {
        return new Tally(
                kept + other.kept, broken + other.broken, total.add(other.total), Math.max(worst, other.worst));
    }

    Optional<Double> mean() {
        return count() == 0
                ? Optional.empty()
                : Optional.of(total.divide(BigDecimal.valueOf(count()), MathContext.DECIMAL64)
                        .doubleValue());
    }

    /** In per cent. */
    Optional<Double> keptShare() {
        return count() == 0 ? Optional.empty() : Optional.of(100.0 * kept / count());
    }
}
