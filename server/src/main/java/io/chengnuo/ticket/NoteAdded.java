package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** A person left a note that only staff can read. */
public record NoteAdded(TicketId ticket, UUID message, UUID person, Instant at) implements TicketFact {}
