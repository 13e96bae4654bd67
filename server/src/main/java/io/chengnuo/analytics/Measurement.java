package io.chengnuo.analytics;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One result of one indicator: what came of a promise on a ticket, or what a customer said of it. {@code value} is in millionths of a
 * second or of a point; {@code timed} for the former. The same source may be measured again, and tellings may arrive in any order.
 */
record Measurement(
        String indicator,
        UUID source,
        UUID ticket,
        long value,
        boolean timed,
        boolean kept,
        Instant at,
        UUID team,
        UUID unit,
        @Nullable UUID person,
        Channel channel,
        Tier tier,
        String category) {

    /** Complaints among all requests. */
    static final String COMPLAINT_RATE = "MSR-06";

    /** Requests solved at first contact among all that were closed. */
    static final String SOLVED_AT_ONCE = "MSR-07";

    /** No team, no unit: a value, so that it can be counted by. */
    static final UUID NONE = new UUID(0, 0);

    /** The later telling replaces the earlier; of a broken promise, told when it breaks and when it ends, the longer. */
    boolean replaces(@Nullable Measurement known) {
        if (known == null) {
            return true;
        }
        var order = at.compareTo(known.at);
        return order > 0 || order == 0 && value > known.value;
    }

    /** What says nothing of team and person leaves them as they were known. */
    Measurement over(@Nullable Measurement known) {
        return known == null || !indicator.equals(COMPLAINT_RATE) || !team.equals(NONE)
                ? this
                : new Measurement(
                        indicator,
                        source,
                        ticket,
                        value,
                        timed,
                        kept,
                        at,
                        known.team,
                        known.unit,
                        known.person,
                        channel,
                        tier,
                        category);
    }

    static UUID orNone(@Nullable UUID id) {
        return Objects.requireNonNullElse(id, NONE);
    }

    static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}
