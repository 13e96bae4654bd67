package io.chengnuo.policy.rollout;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A plan to put the policy into force was begun, with so many tasks until its deadline. */
public record RolloutOpened(UUID rollout, String title, LocalDate deadline, int tasks, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return rollout;
    }
}
