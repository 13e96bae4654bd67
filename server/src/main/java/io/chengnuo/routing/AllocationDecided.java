package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody decided on a proposal to move or add capacity. */
public record AllocationDecided(
        UUID allocation, String outcome, UUID by, @Nullable String reason, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return allocation;
    }
}
