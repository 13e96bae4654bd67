package io.chengnuo.improvement.supervision;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The day of a check passed and nobody did it; those who may change the policy were told. */
public record CheckOverdue(UUID check, String title, LocalDate due, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return check;
    }
}
