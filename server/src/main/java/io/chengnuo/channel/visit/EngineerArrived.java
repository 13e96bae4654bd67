package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The engineer is at the customer's door; {@code inTime} when before the end of the window. */
public record EngineerArrived(UUID about, UUID visit, UUID by, boolean inTime, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
