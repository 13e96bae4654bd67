package io.chengnuo.work.commitment;

import io.chengnuo.shared.facts.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It is promised to the customer: by power of one's own, or because somebody who holds it approved. Subject is the ticket. */
public record CommitmentMade(
        UUID commitment,
        UUID ticket,
        String kind,
        @Nullable BigDecimal amount,
        String text,
        UUID by,
        @Nullable UUID approval,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
