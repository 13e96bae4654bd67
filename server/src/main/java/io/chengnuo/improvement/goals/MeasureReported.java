package io.chengnuo.improvement.goals;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The owner of a measure said how far it has come. */
public record MeasureReported(UUID plan, UUID measure, UUID by, int progress, boolean done, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return plan;
    }
}
