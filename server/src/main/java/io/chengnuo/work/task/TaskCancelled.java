package io.chengnuo.work.task;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/** A task is not needed any more. Subject is the ticket. */
public record TaskCancelled(TicketId ticket, UUID task, String title, UUID by, String reason, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
