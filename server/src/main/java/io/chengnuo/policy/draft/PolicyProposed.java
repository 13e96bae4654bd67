package io.chengnuo.policy.draft;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft was given to its approvers. */
public record PolicyProposed(
        UUID draft, String reason, @Nullable Instant effectiveFrom, UUID approval, UUID by, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return draft;
    }
}
