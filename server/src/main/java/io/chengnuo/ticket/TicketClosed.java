package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recorded, handled, verified and reported back: nothing more is owed. */
public record TicketClosed(TicketId ticket, @Nullable UUID person, Instant at) implements TicketFact {}
