package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of the plan or of the delivery was done; {@code deviation} says how it differs from the plan. Subject is the ticket. */
public record MilestoneReached(
        UUID ticket,
        UUID milestone,
        String title,
        boolean late,
        @Nullable String deviation,
        @Nullable UUID responsible,
        UUID by,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
