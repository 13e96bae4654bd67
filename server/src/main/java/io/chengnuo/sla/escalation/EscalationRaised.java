package io.chengnuo.sla.escalation;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A level of a way up was told to people. {@code because}: what the level waited for, or UNANSWERED. */
public record EscalationRaised(
        TicketId ticket,
        UUID escalation,
        String chain,
        @Nullable String promise,
        int level,
        String because,
        List<UUID> told,
        @Nullable UUID toPerson,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
