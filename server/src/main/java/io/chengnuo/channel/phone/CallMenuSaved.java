package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** What callers may choose has changed. */
public record CallMenuSaved(UUID connector, int choices, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return connector;
    }
}
