package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** The result was given to the customer with its documents and an explanation. */
public record TicketDelivered(TicketId ticket, UUID delivery, UUID person, Instant at) implements TicketFact {}
