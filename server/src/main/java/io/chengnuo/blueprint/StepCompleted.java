package io.chengnuo.blueprint;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A step of writing a table is complete, and the next one open. */
public record StepCompleted(UUID table, String step, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return table;
    }
}
