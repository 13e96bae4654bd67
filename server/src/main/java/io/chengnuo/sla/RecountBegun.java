package io.chengnuo.sla;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody lets the open clocks follow what was changed. */
public record RecountBegun(UUID recount, RecountKind kind, String key, String reason, int clocks, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return recount;
    }
}
