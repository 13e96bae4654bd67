package io.chengnuo.improvement.committee;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A session is over, with its minutes, or was called off. */
public record SittingClosed(UUID sitting, boolean held, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return sitting;
    }
}
