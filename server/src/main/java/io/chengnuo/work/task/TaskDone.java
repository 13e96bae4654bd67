package io.chengnuo.work.task;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task has its result. Subject is the ticket. */
public record TaskDone(
        TicketId ticket,
        UUID task,
        String title,
        String result,
        @Nullable UUID team,
        UUID by,
        boolean inTime,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
