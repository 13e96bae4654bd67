package io.chengnuo.policy.draft;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody began to work on the next version of the policy. */
public record DraftBegun(UUID draft, String base, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return draft;
    }
}
