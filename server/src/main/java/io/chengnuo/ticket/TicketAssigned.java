package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It was given to a team, a person, or both; the earlier ones are named too. {@code by} is null when the product did it. */
public record TicketAssigned(
        TicketId ticket,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable UUID person,
        @Nullable UUID fromTeam,
        @Nullable UUID fromPerson,
        @Nullable UUID by,
        @Nullable String reason,
        Instant at)
        implements TicketFact {}
