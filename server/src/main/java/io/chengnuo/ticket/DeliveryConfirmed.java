package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The delivery was accepted. {@code proof} is the SHA-256 of the signed statement when it was signed; {@code by} the person who noted it, if not the customer did. */
public record DeliveryConfirmed(
        TicketId ticket,
        UUID delivery,
        Confirmation how,
        @Nullable String proof,
        @Nullable UUID by,
        @Nullable String note,
        Instant at)
        implements TicketFact {}
