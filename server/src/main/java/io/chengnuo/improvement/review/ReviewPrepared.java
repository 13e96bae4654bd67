package io.chengnuo.improvement.review;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The numbers of a review were frozen. */
public record ReviewPrepared(UUID review, LocalDate from, LocalDate to, int indicators, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return review;
    }
}
