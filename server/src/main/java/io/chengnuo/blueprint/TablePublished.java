package io.chengnuo.blueprint;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A release of a management table is in force. */
public record TablePublished(UUID table, UUID release, int revision, String reason, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return table;
    }
}
