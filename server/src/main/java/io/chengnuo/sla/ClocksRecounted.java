package io.chengnuo.sla;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises on the ticket fall due at other times, because a target or a calendar was changed and open tickets follow it. */
public record ClocksRecounted(
        TicketId ticket, UUID recount, RecountKind kind, List<Moved> moved, String reason, Instant at) implements Fact {

    /** One promise with its due time before and after. */
    public record Moved(UUID clock, String promise, Instant before, Instant after) {}

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
