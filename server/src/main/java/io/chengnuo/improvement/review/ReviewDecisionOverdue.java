package io.chengnuo.improvement.review;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The day of a decision passed; its owner was told. */
public record ReviewDecisionOverdue(UUID decision, UUID review, UUID owner, LocalDate due, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return review;
    }
}
