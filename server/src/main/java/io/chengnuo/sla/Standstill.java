package io.chengnuo.sla;

import io.chengnuo.policy.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pauses of a clock. {@code since}, {@code reason} and {@code until}, when it ends by itself, are those of the present one, or null; {@code total} is the working time
 * that passed in those that are over.
 */
record Standstill(
        @Nullable Instant since,
        @Nullable PauseReason reason,
        @Nullable Instant until,
        Duration total,
        List<Over> over) {

    static final Standstill NONE = new Standstill(null, null, null, Duration.ZERO, List.of());

    /** A pause that has ended. */
    record Over(
            Instant from,
            Instant to,
            PauseReason reason,
            @Nullable Instant until) {}

    Standstill begun(Instant at, PauseReason why, @Nullable Instant atMost) {
        return new Standstill(at, why, atMost, total, over);
    }

    Standstill ended(Over pause, Duration workingTime) {
        return new Standstill(
                null,
                null,
                null,
                total.plus(workingTime),
                Stream.concat(over.stream(), Stream.of(pause)).toList());
    }

    /** The pause that ended at this moment, if one did. */
    @Nullable
    Over endedAt(Instant moment) {
        return over.stream()
                .filter(pause -> pause.to().equals(moment))
                .findFirst()
                .orElse(null);
    }
}
