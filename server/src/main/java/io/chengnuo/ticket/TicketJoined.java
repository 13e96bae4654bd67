package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** Another ticket was merged into this one. */
public record TicketJoined(TicketId ticket, TicketId other, String otherNumber, UUID by, Instant at)
        implements TicketFact {}
