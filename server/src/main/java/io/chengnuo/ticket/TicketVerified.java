package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** A person checked that the delivered result is right. */
public record TicketVerified(TicketId ticket, UUID delivery, UUID person, Instant at) implements TicketFact {}
