package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another team was asked to take it over; the customer was told. */
public record TicketTransferRequested(
        TicketId ticket,
        UUID transfer,
        @Nullable UUID fromPerson,
        @Nullable UUID fromTeam,
        UUID toTeam,
        @Nullable UUID toPerson,
        @Nullable UUID by,
        String reason,
        Instant at)
        implements TicketFact {}
