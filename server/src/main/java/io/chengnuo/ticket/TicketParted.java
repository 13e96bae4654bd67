package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** A ticket that was merged into this one goes its own way again. */
public record TicketParted(TicketId ticket, TicketId other, String otherNumber, UUID by, Instant at)
        implements TicketFact {}
