package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The other side did not take it; it stays where it was. */
public record TicketTransferDeclined(
        TicketId ticket, UUID transfer, @Nullable UUID person, String reason, Instant at) implements TicketFact {}
