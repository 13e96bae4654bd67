package io.chengnuo.work.progress;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer should have heard by {@code dueAt} how his request goes on, and did not. Subject is the ticket. */
public record ProgressMissed(
        TicketId ticket,
        @Nullable UUID team,
        @Nullable UUID handler,
        @Nullable UUID firstResponder,
        Instant dueAt,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
