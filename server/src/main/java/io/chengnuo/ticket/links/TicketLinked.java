package io.chengnuo.ticket.links;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket was linked with another; told on both. {@code relation} is the other as this one sees it. */
public record TicketLinked(
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
