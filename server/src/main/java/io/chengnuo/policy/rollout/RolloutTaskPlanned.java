package io.chengnuo.policy.rollout;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task of a plan was added, or given to somebody else or another day. */
public record RolloutTaskPlanned(
        UUID rollout,
        UUID task,
        UUID unit,
        String title,
        @Nullable UUID owner,
        LocalDate dueOn,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return rollout;
    }
}
