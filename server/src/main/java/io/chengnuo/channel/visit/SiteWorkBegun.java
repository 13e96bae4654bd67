package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The engineer begins to work at the customer's. */
public record SiteWorkBegun(UUID about, UUID visit, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
