package io.chengnuo.channel.outlet;

import io.chengnuo.shared.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number in the hall of an outlet, of one day. {@code rankAt} is what it is called in order of. */
record QueueNumber(
        UUID id,
        UUID outlet,
        LocalDate day,
        int number,
        String service,
        @Nullable UUID customer,
        @Nullable String visitor,
        @Nullable UUID appointment,
        Instant rankAt,
        QueueState state,
        Instant takenAt,
        @Nullable Instant calledAt,
        int calls,
        @Nullable Integer counter,
        @Nullable UUID calledBy,
        @Nullable Instant endedAt,
        @Nullable UUID ticket,
        long version) {

    /** Who has an appointment goes before those who came in this time before it. */
    static final Duration AHEAD = Duration.ofMinutes(15);

    /** Who comes later than this to an appointment waits like everybody. */
    static final Duration LATE = Duration.ofMinutes(10);

    static Instant rank(Instant takenAt, @Nullable Instant appointment) {
        if (appointment == null || takenAt.isAfter(appointment.plus(LATE))) {
            return takenAt;
        }
        var before = appointment.minus(AHEAD);
        return before.isBefore(takenAt) ? before : takenAt;
    }

    /** As it stands on paper and on the wall. */
    String label() {
        return "A%03d".formatted(number);
    }

    Duration waited() {
        return Duration.between(takenAt, calledAt == null ? takenAt : calledAt);
    }

    QueueNumber requireCalled() {
        if (state != QueueState.CALLED) {
            throw new Conflict("number_not_called");
        }
        return this;
    }
}
