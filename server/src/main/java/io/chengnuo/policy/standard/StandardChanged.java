package io.chengnuo.policy.standard;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A standard was laid down, revised, or retired. */
public record StandardChanged(UUID standard, String key, int revision, StandardState state, String reason, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return standard;
    }
}
