package io.chengnuo.sla.escalation;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody takes care of what was escalated: nobody further up is told. */
public record EscalationAcknowledged(
        TicketId ticket,
        UUID escalation,
        int level,
        UUID by,
        @Nullable String reason,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
