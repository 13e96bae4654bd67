package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody speaks with the customer. */
public record CallAnswered(
        UUID call, @Nullable UUID customer, @Nullable UUID person, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return call;
    }
}
