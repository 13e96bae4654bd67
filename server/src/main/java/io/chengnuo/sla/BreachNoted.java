package io.chengnuo.sla;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody wrote down why a promise was broken and what is done about it, or wrote it anew. */
public record BreachNoted(
        TicketId ticket,
        UUID clock,
        String indicator,
        String cause,
        String action,
        @Nullable String causeBefore,
        @Nullable String actionBefore,
        @Nullable BreachKind kind,
        UUID by,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
