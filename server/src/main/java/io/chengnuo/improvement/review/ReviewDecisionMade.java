package io.chengnuo.improvement.review;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A review decided something that somebody does by a day. */
public record ReviewDecisionMade(UUID decision, UUID review, UUID owner, LocalDate due, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return review;
    }
}
