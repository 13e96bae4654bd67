package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It has changed hands too often, or would come back to a former team: a supervisor has to decide who owns it. */
public record OwnerAsked(TicketId ticket, @Nullable UUID toTeam, UUID by, String reason, Instant at)
        implements TicketFact {}
