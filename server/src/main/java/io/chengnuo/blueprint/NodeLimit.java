package io.chengnuo.blueprint;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.BadCalendar;
import io.chengnuo.policy.Target;
import java.util.Objects;
import java.util.Optional;

/** A time limit as a cell holds it: {@code PT4H service-hours}. */
public record NodeLimit(Amount amount, String calendar) {

    static NodeLimit of(Target target) {
        return new NodeLimit(
                Objects.requireNonNull(target.amount()), Objects.requireNonNullElse(target.calendar(), ""));
    }

    public String code() {
        return amount + " " + calendar;
    }

    /** Empty for what is no limit. */
    public static Optional<NodeLimit> parse(String code) {
        var parts = code.strip().split(" ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NodeLimit(Amount.parse(parts[0]), parts[1]));
        } catch (BadCalendar bad) {
            return Optional.empty();
        }
    }
}
