package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Capacity should be moved or added; the numbers are kept with it. */
public record AllocationProposed(
        UUID allocation,
        String kind,
        UUID queueId,
        @Nullable UUID fromQueue,
        @Nullable UUID person,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return allocation;
    }
}
