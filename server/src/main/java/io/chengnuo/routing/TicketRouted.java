package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket came into a queue: by a rule, or because a person or a team chose it. Subject is the ticket. */
public record TicketRouted(
        UUID ticket,
        UUID queueId,
        String queue,
        @Nullable UUID ruleId,
        @Nullable String rule,
        @Nullable UUID team,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket;
    }
}
