package io.chengnuo.policy;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A limit as a text can say it: so many minutes, working days, hundredths, or times. */
record SpokenLimit(Kind kind, BigDecimal number) {

    static final BigDecimal HOUR = BigDecimal.valueOf(60);
    static final BigDecimal DAY = BigDecimal.valueOf(24 * 60);

    enum Kind {
        MINUTES,
        WORKING_DAYS,
        HUNDREDTHS,
        TIMES
    }

    SpokenLimit(Kind kind, BigDecimal number) {
        this.kind = kind;
        this.number = number.stripTrailingZeros();
    }

    /** Nothing for what no text says in one number and unit: days with hours, sums of money, marks, dates. */
    static Optional<SpokenLimit> of(Target target, @Nullable Indicator indicator) {
        var amount = target.amount();
        if (amount != null) {
            var minutes = amount.time().toMinutes();
            if (amount.workingDays() > 0) {
                return minutes > 0
                        ? Optional.empty()
                        : Optional.of(new SpokenLimit(Kind.WORKING_DAYS, BigDecimal.valueOf(amount.workingDays())));
            }
            return amount.time().toSeconds() % 60 > 0
                    ? Optional.empty()
                    : Optional.of(new SpokenLimit(Kind.MINUTES, BigDecimal.valueOf(minutes)));
        }
        var value = target.value();
        if (value == null || indicator == null) {
            return Optional.empty();
        }
        if (indicator.unit().equals("percent")) {
            return Optional.of(new SpokenLimit(Kind.HUNDREDTHS, value));
        }
        return indicator.unit().startsWith("per_") ? Optional.of(new SpokenLimit(Kind.TIMES, value)) : Optional.empty();
    }

    /** A day is 24 hours, or, where the limit counts working days, one of those. */
    boolean isSaidBy(SpokenLimit said, boolean inDays) {
        return equals(said) || inDays && kind == Kind.WORKING_DAYS && said.number.compareTo(number.multiply(DAY)) == 0;
    }

    boolean inHours() {
        return kind == Kind.MINUTES
                && number.signum() > 0
                && number.remainder(HOUR).signum() == 0;
    }

    boolean inDays() {
        return kind == Kind.MINUTES
                && number.signum() > 0
                && number.remainder(DAY).signum() == 0;
    }
}
