package io.chengnuo.blueprint;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A variant was approved, and is published with it; or it was not. */
public record VariantDecided(
        UUID table,
        UUID approval,
        boolean approved,
        UUID by,
        @Nullable String reason,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return table;
    }
}
