package io.chengnuo.blueprint;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody typed into a table that is worked on; {@code nodes} are the rows that were touched. */
public record TableChanged(UUID table, List<String> nodes, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return table;
    }
}
