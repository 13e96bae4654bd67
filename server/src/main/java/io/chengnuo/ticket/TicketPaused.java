package io.chengnuo.ticket;

import io.chengnuo.policy.PauseReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It cannot go on for this reason. */
public record TicketPaused(
        TicketId ticket,
        PauseReason reason,
        @Nullable UUID by,
        @Nullable String note,
        Instant at) implements TicketFact {}
