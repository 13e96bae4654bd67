package io.chengnuo.improvement.supervision;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A fix is late; its owner and those who may change the policy were told. */
public record FindingOverdue(UUID finding, String clause, UUID owner, LocalDate due, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return finding;
    }
}
