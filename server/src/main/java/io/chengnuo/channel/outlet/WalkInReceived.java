package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The customer of a ticket came to an outlet and was received at a counter, after so many minutes of waiting. */
public record WalkInReceived(
        UUID about, String outlet, String label, int counter, long waitedMinutes, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
