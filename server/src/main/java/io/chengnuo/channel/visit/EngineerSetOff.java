package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The engineer is on the way to the customer. */
public record EngineerSetOff(UUID about, UUID visit, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
