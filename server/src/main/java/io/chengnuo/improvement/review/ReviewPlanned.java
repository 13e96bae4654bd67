package io.chengnuo.improvement.review;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A review was planned for a period, or moved. */
public record ReviewPlanned(UUID review, ReviewKind kind, LocalDate from, LocalDate to, Instant plannedAt, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return review;
    }
}
