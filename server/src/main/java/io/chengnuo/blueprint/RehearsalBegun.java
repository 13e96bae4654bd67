package io.chengnuo.blueprint;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A rehearsal of a table begins with so many samples. */
public record RehearsalBegun(UUID table, UUID rehearsal, int samples, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return table;
    }
}
