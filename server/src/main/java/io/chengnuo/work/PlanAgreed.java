package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer agreed to the plan. Subject is the ticket. */
public record PlanAgreed(
        UUID ticket, AgreedHow how, @Nullable UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
