package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Whoever spoke has finished what there was to do after the call. */
public record CallWorkEnded(UUID call, UUID person, int seconds, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return call;
    }
}
