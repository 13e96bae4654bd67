package io.chengnuo.work.task;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another team or person is asked to do something for a ticket, until {@code dueAt}. Subject is the ticket. */
public record TaskAsked(
        TicketId ticket,
        UUID task,
        String title,
        @Nullable UUID toTeam,
        @Nullable UUID toPerson,
        boolean blocking,
        @Nullable UUID by,
        Instant dueAt,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
