package io.chengnuo.improvement.review;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** What a review decided was done. */
public record ReviewDecisionDone(UUID decision, UUID review, UUID by, String outcome, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return review;
    }
}
