package io.chengnuo.policy;

import io.chengnuo.calendar.BadCalendar;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whether a limit is one the target's indicator can have: a time on a calendar that exists, a number within reason, a date. */
@Component
public class CheckLimit {

    private final Calendars calendars;

    CheckLimit(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The limit as it will be kept; without a calendar that of the target. */
    public Limit checked(Limit wanted, Target target, PolicyDocument document, Instant now) {
        var indicator = document.indicators().stream()
                .filter(each -> each.code().equals(target.indicator()))
                .findFirst()
                .orElseThrow();
        if (indicator.measured().isTime()) {
            return time(wanted, target, now);
        }
        if (wanted.amount() != null || wanted.calendar() != null) {
            throw refused("amount", "not_a_time");
        }
        if (indicator.measured() == Measured.DATE) {
            if (wanted.date() == null) {
                throw refused("date", "missing");
            }
            return new Limit(null, null, null, wanted.date());
        }
        if (wanted.value() == null) {
            throw refused("value", "missing");
        }
        if (!reasonable(wanted.value(), indicator)) {
            throw refused("value", "invalid");
        }
        return Limit.value(wanted.value());
    }

    private Limit time(Limit wanted, Target target, Instant now) {
        if (wanted.amount() == null) {
            throw refused("amount", "missing");
        }
        if (wanted.amount().isZero()) {
            throw refused("amount", "too_small");
        }
        var key = wanted.calendar() == null ? target.calendar() : wanted.calendar();
        if (key == null) {
            throw refused("calendar", "missing");
        }
        var calendar = calendars.find(key).orElseThrow(() -> refused("calendar", "unknown"));
        try {
            calendar.due(now, wanted.amount());
        } catch (BadCalendar bad) {
            throw bad.in("amount");
        }
        return Limit.time(wanted.amount(), key);
    }

    private static boolean reasonable(BigDecimal value, Indicator indicator) {
        var most = indicator.unit().equals("percent") ? 100 : 1_000_000_000;
        return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0 && value.scale() <= 4;
    }

    private static Invalid refused(String field, String rule) {
        return new Invalid("target_refused", new FieldError(field, rule));
    }
}
