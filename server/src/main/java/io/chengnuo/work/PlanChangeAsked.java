package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The customer does not agree to the plan and says what he wants changed. Subject is the ticket. */
public record PlanChangeAsked(UUID ticket, String reason, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
