package io.chengnuo.work.task;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task comes close to its limit. Subject is the ticket. */
public record TaskWarned(
        TicketId ticket,
        UUID task,
        String title,
        @Nullable UUID team,
        @Nullable UUID person,
        Instant dueAt,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
