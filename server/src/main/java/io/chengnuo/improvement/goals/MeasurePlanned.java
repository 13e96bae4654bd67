package io.chengnuo.improvement.goals;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A measure of a plan was made or changed. */
public record MeasurePlanned(UUID plan, UUID measure, String title, UUID owner, LocalDate due, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return plan;
    }
}
