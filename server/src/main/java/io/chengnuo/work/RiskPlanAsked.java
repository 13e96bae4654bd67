package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A plan for watching the risks waits for approval. Subject is the ticket. */
public record RiskPlanAsked(UUID ticket, UUID approval, UUID responsible, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
