package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** The person named does not take it; the first responder stays. */
public record FirstResponsibilityDeclined(TicketId ticket, UUID offer, UUID person, String reason, Instant at)
        implements TicketFact {}
