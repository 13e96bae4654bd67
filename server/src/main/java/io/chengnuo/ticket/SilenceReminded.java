package io.chengnuo.ticket;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A customer who said nothing to a delivery was told that it counts as taken from {@code lapsesAt} on. */
public record SilenceReminded(TicketId ticket, UUID delivery, Instant lapsesAt, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
