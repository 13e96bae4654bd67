package io.chengnuo.ticket.links;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link with another ticket was taken away; told on both. */
public record TicketUnlinked(
        TicketId ticket,
        TicketId other,
        String otherNumber,
        Relation relation,
        @Nullable UUID by,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
