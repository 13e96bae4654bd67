package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan for watching the risks was approved, or not. Subject is the ticket. */
public record RiskPlanDecided(
        UUID ticket, RiskPlanState state, UUID by, @Nullable String reason, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
