package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The plan was shown to the customer, who was asked to agree. Subject is the ticket. */
public record PlanOffered(UUID ticket, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
