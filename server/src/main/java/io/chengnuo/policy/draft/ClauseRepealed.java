package io.chengnuo.policy.draft;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a version on a clause applies no longer. */
public record ClauseRepealed(
        UUID version,
        String clause,
        String reason,
        @Nullable String successor,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return version;
    }
}
