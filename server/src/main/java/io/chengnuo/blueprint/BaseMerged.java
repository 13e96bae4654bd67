package io.chengnuo.blueprint;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A variant follows a newer release of its base; so many changes were taken, so many of its own kept. */
public record BaseMerged(UUID table, int from, int to, int taken, int kept, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return table;
    }
}
