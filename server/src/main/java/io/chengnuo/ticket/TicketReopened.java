package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closed or withdrawn, and yet not over. {@code by} is null when the customer did it. */
public record TicketReopened(
        TicketId ticket, String reason, @Nullable UUID by, Instant at) implements TicketFact {}
