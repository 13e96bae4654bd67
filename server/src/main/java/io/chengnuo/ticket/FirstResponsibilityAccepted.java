package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody else answers for it now, as a supervisor had asked. */
public record FirstResponsibilityAccepted(
        TicketId ticket, UUID offer, @Nullable UUID fromPerson, UUID person, Instant at) implements TicketFact {}
