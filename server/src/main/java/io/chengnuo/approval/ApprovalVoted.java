package io.chengnuo.approval;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the people asked said yes and others are still to be heard. {@code by} is that {@code person} or a deputy. */
public record ApprovalVoted(
        UUID approval,
        String kind,
        @Nullable UUID ticket,
        int step,
        UUID person,
        UUID by,
        @Nullable String reason,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket == null ? approval : ticket;
    }
}
