package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** The customer wrote. */
public record CustomerWrote(TicketId ticket, UUID message, UUID customer, Instant at) implements TicketFact {}
