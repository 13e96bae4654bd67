package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** By which standard, in which way and when the result will be accepted was proposed. Subject is the ticket. */
public record AcceptanceProposed(UUID ticket, Instant deliveryAt, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
