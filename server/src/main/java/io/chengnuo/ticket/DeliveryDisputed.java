package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** The customer does not accept the delivery. */
public record DeliveryDisputed(TicketId ticket, UUID delivery, String reason, Instant at) implements TicketFact {}
