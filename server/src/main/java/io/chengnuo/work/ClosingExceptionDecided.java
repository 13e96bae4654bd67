package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closing without the customer's signature was allowed, or not. Subject is the ticket. */
public record ClosingExceptionDecided(
        UUID ticket,
        ExceptionState state,
        UUID by,
        @Nullable String reason,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
