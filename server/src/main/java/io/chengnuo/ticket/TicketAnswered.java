package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** A person wrote to the customer. {@code first} for the first such answer on this ticket. */
public record TicketAnswered(TicketId ticket, UUID message, UUID person, boolean first, AnswerKind kind, Instant at)
        implements TicketFact {}
