package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call is over; {@code result} as in the record of calls. */
public record CallEnded(
        UUID call, @Nullable UUID customer, @Nullable UUID person, String result, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return call;
    }
}
