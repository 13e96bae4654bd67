package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supervisor names somebody to answer for it from now on; until that person accepts, the first responder stays. */
public record FirstResponsibilityOffered(
        TicketId ticket, UUID offer, @Nullable UUID fromPerson, UUID toPerson, UUID by, String reason, Instant at)
        implements TicketFact {}
