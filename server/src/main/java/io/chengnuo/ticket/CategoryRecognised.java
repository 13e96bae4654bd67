package io.chengnuo.ticket;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Nobody had said what a new request is about; its words were recognised. {@code alike} and {@code share} as in {@link Recognition}. */
public record CategoryRecognised(TicketId ticket, String category, int alike, int share, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
