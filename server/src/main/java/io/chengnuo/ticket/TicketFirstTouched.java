package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;

/** A person was the first to work on it and answers for it from now on (首问负责人). */
public record TicketFirstTouched(TicketId ticket, UUID person, Instant at) implements TicketFact {}
