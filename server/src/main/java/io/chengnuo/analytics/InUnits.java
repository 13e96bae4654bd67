package io.chengnuo.analytics;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.policy.Indicator;
import io.chengnuo.policy.Target;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a time is in the unit of its indicator. A working day is as long as the calendar of the target says. */
@Component
class InUnits {

    private final Calendars calendars;

    InUnits(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The target as a number; null when none is set. */
    @Nullable
    Double promised(Indicator indicator, @Nullable Target target) {
        if (target == null) {
            return null;
        }
        var amount = target.amount();
        var calendar = target.calendar();
        if (amount != null && calendar != null) {
            var allowed = calendars.require(calendar).lengthOf(amount);
            return Measurement.micros(allowed) / micros(indicator, target);
        }
        return Optional.ofNullable(target.value()).map(Number::doubleValue).orElse(null);
    }

    /** How many microseconds one unit is. */
    double micros(Indicator indicator, @Nullable Target target) {
        return switch (indicator.unit()) {
            case "minute" -> Measurement.micros(Duration.ofMinutes(1));
            case "hour" -> Measurement.micros(Duration.ofHours(1));
            case "working_day" -> Measurement.micros(workingDay(target));
            default -> 1_000_000;
        };
    }

    private Duration workingDay(@Nullable Target target) {
        var calendar = target == null ? null : target.calendar();
        return calendar == null
                ? Duration.ofDays(1)
                : calendars.require(calendar).lengthOf(Amount.workingDays(1));
    }
}
