package io.chengnuo.routing.leave;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leave was granted, refused, or is no longer asked for. */
public record LeaveDecided(
        UUID person,
        UUID leave,
        String state,
        UUID by,
        @Nullable String reason,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return person;
    }
}
