package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supervisor decided who owns it. {@code count} is how often it has now changed hands. */
public record OwnerDecided(
        TicketId ticket,
        UUID decision,
        UUID team,
        @Nullable UUID unit,
        @Nullable UUID person,
        @Nullable UUID fromTeam,
        @Nullable UUID fromPerson,
        int count,
        UUID by,
        String reason,
        Instant at)
        implements TicketFact {}
