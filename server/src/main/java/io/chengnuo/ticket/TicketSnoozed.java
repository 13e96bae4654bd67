package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody put a ticket off: until a time, or, without one, until the customer writes. Its clocks run on. */
public record TicketSnoozed(
        TicketId ticket,
        UUID by,
        @Nullable Instant until,
        @Nullable String reason,
        Instant at) implements TicketFact {}
