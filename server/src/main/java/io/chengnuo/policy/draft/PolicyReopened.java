package io.chengnuo.policy.draft;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A draft that was proposed or approved is worked on again. */
public record PolicyReopened(UUID draft, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return draft;
    }
}
