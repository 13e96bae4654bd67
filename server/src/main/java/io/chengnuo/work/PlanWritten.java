package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way to the solution was laid down, or changed. Subject is the ticket. */
public record PlanWritten(
        UUID ticket,
        PlanKind planKind,
        UUID responsible,
        int milestones,
        @Nullable Instant expectedAt,
        UUID by,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
