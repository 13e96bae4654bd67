package io.chengnuo.policy.draft;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody changed a part of the draft ({@code clause 3.5}); what exactly stands with the draft. */
public record DraftEdited(UUID draft, String part, long edit, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return draft;
    }
}
