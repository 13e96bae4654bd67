package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A queue was set up, changed or removed ({@code name} null). */
public record QueueChanged(
        UUID queueId,
        @Nullable String name,
        @Nullable UUID team,
        @Nullable String strategy,
        @Nullable UUID by,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return queueId;
    }
}
