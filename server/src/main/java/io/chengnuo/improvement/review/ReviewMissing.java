package io.chengnuo.improvement.review;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The period runs out and its review has not taken place; whoever leads it was told. */
public record ReviewMissing(UUID review, ReviewKind kind, LocalDate to, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return review;
    }
}
