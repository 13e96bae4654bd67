package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule was set up, changed, moved or removed ({@code name} null). */
public record RuleChanged(
        UUID ruleId,
        @Nullable String name,
        @Nullable UUID queueId,
        @Nullable String condition,
        @Nullable UUID by,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ruleId;
    }
}
