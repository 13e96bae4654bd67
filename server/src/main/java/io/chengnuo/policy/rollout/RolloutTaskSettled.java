package io.chengnuo.policy.rollout;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task was finished, dropped, or taken up again ({@code OPEN}); {@code note} is the evidence, or why. */
public record RolloutTaskSettled(
        UUID rollout,
        UUID task,
        UUID unit,
        TaskState state,
        @Nullable String note,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return rollout;
    }
}
