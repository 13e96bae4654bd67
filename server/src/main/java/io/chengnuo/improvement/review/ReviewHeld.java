package io.chengnuo.improvement.review;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A review took place, with so many decisions. */
public record ReviewHeld(
        UUID review, ReviewKind kind, String title, LocalDate heldOn, int participants, int decisions, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return review;
    }
}
