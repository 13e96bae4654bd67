package io.chengnuo.work.commitment;

import io.chengnuo.shared.facts.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It must not be promised to the customer. Subject is the ticket. */
public record CommitmentRefused(
        UUID commitment,
        UUID ticket,
        String kind,
        @Nullable BigDecimal amount,
        UUID by,
        UUID approval,
        @Nullable String reason,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
