package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** A ticket that was put off is back on the desk of the person who put it off. */
public record TicketWoken(TicketId ticket, WakeCause cause, UUID person, Instant at) implements TicketFact {}
