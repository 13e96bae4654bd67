package io.chengnuo.ticket;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A note names colleagues, who follow the ticket from then on. */
public record PeopleMentioned(TicketId ticket, UUID message, List<UUID> people, UUID by, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
