package io.chengnuo.improvement.goals;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The day of a measure passed and it is not done; its owner and the owner of the plan were told. */
public record MeasureOverdue(UUID plan, UUID measure, UUID owner, LocalDate due, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return plan;
    }
}
