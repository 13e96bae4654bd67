package io.chengnuo.improvement.committee;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A session was called and its members invited. */
public record SittingCalled(UUID sitting, UUID committee, Instant startsAt, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return sitting;
    }
}
