package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer no longer wants it. */
public record TicketWithdrawn(
        TicketId ticket, String reason, @Nullable UUID by, Instant at) implements TicketFact {}
