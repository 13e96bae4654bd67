package io.chengnuo.blueprint;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A table for a project or line of business begins from a release of the base. */
public record VariantBegun(UUID table, UUID base, int baseRevision, String name, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return table;
    }
}
