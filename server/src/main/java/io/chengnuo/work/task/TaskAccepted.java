package io.chengnuo.work.task;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/** Somebody took a task on. Subject is the ticket. */
public record TaskAccepted(TicketId ticket, UUID task, String title, UUID by, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
