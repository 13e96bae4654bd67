package io.chengnuo.improvement.goals;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A goal got a plan, or the plan was changed. */
public record ActionPlanMade(UUID plan, String title, UUID owner, LocalDate to, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return plan;
    }
}
