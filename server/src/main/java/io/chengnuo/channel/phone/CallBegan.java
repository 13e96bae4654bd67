package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call is there. Its number stays out of the log. */
public record CallBegan(
        UUID call,
        UUID connector,
        boolean inbound,
        @Nullable UUID customer,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return call;
    }
}
