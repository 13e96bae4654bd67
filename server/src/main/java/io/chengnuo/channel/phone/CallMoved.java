package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call rings somewhere else, waits, is held, goes on, or goes to another extension. */
public record CallMoved(UUID call, String state, @Nullable UUID person, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return call;
    }
}
