package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A number was called and nobody came. */
public record NumberMissed(UUID outlet, UUID number, String label, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return outlet;
    }
}
