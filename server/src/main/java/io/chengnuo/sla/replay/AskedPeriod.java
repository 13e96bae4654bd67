package io.chengnuo.sla.replay;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Duration;
import java.time.Instant;

/** What of the past may be asked for. */
final class AskedPeriod {

    static final int USUAL_MINUTES = 15;
    private static final Duration LONGEST = Duration.ofDays(1_100);

    static void check(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            throw new Invalid("period_refused", new FieldError("to", "end_before_start"));
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new Invalid("period_refused", new FieldError("from", "too_long"));
        }
    }

    private AskedPeriod() {}
}
