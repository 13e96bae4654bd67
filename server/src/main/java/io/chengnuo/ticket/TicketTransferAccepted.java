package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The other side took it over. {@code count} is how often it has now changed hands. */
public record TicketTransferAccepted(
        TicketId ticket,
        UUID transfer,
        UUID person,
        UUID team,
        @Nullable UUID unit,
        int count,
        Instant at) implements TicketFact {}
