package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A number was called to a counter for the first time, after so many seconds of waiting. */
public record NumberCalled(UUID outlet, UUID number, String label, int counter, UUID by, long waitedSeconds, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return outlet;
    }
}
