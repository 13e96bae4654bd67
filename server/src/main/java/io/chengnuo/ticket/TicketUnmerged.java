package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The merging was a mistake: the ticket stands where it stood, and its promises count as if nothing had ended them. */
public record TicketUnmerged(
        TicketId ticket,
        TicketId from,
        String otherNumber,
        UUID by,
        @Nullable String reason,
        Instant at) implements TicketFact {}
