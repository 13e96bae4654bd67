package io.chengnuo.routing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket shown to one person, who takes it, declines it, or lets the time pass (派单). */
record Offer(
        UUID id,
        UUID ticket,
        UUID queue,
        UUID person,
        OfferState state,
        Instant offeredAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {}
