package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backup took the place of somebody who is away: as handler, as first responder, or both. No hand-over: it does not count, and the
 * clocks run on.
 */
public record TicketTakenOver(
        TicketId ticket,
        UUID takeover,
        UUID fromPerson,
        UUID person,
        @Nullable UUID team,
        @Nullable UUID unit,
        boolean handling,
        boolean answering,
        @Nullable UUID by,
        String reason,
        Instant at)
        implements TicketFact {}
