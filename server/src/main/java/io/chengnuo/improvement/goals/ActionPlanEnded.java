package io.chengnuo.improvement.goals;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A plan was brought to its end, with what came of it. */
public record ActionPlanEnded(UUID plan, String outcome, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return plan;
    }
}
