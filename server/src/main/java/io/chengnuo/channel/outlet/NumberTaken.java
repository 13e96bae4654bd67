package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visitor of an outlet took a number. */
public record NumberTaken(
        UUID outlet,
        UUID number,
        String label,
        String service,
        @Nullable UUID customer,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return outlet;
    }
}
