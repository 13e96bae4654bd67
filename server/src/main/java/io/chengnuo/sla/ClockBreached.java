package io.chengnuo.sla;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/** The due time of a promise passed without what was promised. Told once for each clock; {@code at} is the due time. */
public record ClockBreached(TicketId ticket, PromiseResult result, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
