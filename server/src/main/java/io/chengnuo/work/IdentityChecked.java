package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The agent made sure who asks; {@code readBack} when the need was read back and confirmed. Subject is the ticket. */
public record IdentityChecked(UUID ticket, IdentityMeans means, boolean readBack, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
