package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visitor of an outlet was served, in so many seconds at the counter. */
public record NumberFinished(
        UUID outlet,
        UUID number,
        String label,
        UUID by,
        @Nullable UUID ticket,
        long servedSeconds,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return outlet;
    }
}
