package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Leave was asked to close without the customer's signature. Subject is the ticket. */
public record ClosingExceptionAsked(UUID ticket, UUID approval, UUID by, String reason, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
