package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever was to be called back was spoken with. Subject is the ticket. */
public record CallBackDone(
        UUID ticket, UUID call, String title, @Nullable UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
