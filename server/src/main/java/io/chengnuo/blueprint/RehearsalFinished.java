package io.chengnuo.blueprint;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Samples were run through a table; so many steps were missed and limits broken. */
public record RehearsalFinished(UUID table, UUID rehearsal, int samples, int missed, int broken, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return table;
    }
}
