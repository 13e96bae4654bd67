package io.chengnuo.sla;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Every open clock follows what was changed. */
public record RecountFinished(
        UUID recount, RecountKind kind, String key, int clocks, int earlier, int later, int broken, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return recount;
    }
}
