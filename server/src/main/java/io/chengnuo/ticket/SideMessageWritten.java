package io.chengnuo.ticket;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** In a talk with a third party somebody wrote: we, or, as a colleague noted, the other side. The customer never hears of it. */
public record SideMessageWritten(
        TicketId ticket, UUID talk, UUID message, String name, boolean fromOther, UUID by, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
