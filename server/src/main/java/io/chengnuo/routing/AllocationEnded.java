package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A move of capacity is over; what came of it is kept with it. */
public record AllocationEnded(UUID allocation, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return allocation;
    }
}
