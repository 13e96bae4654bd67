package io.chengnuo.policy.draft;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A draft was given up. */
public record DraftDiscarded(UUID draft, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return draft;
    }
}
