package io.chengnuo.improvement.goals;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A measure is not pursued any more. */
public record MeasureDropped(UUID plan, UUID measure, String reason, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return plan;
    }
}
