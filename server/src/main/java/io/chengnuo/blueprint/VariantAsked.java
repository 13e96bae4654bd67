package io.chengnuo.blueprint;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A variant waits for approval. */
public record VariantAsked(UUID table, UUID approval, UUID by, String reason, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return table;
    }
}
