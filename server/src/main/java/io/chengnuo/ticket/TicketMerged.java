package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket is the same matter as an earlier one and goes on there: its own promises end, its number leads to the other. */
public record TicketMerged(
        TicketId ticket,
        TicketId into,
        String otherNumber,
        UUID by,
        @Nullable String reason,
        Instant at) implements TicketFact {}
