package io.chengnuo.approval;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It is decided. Published in the deciding transaction, so that what was asked for can become true together with it. */
public record ApprovalDecided(
        UUID approval,
        String kind,
        UUID about,
        @Nullable UUID ticket,
        ApprovalOutcome outcome,
        UUID by,
        @Nullable String reason,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket == null ? approval : ticket;
    }
}
