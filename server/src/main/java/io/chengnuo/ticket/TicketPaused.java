package io.chengnuo.ticket;

import io.chengnuo.policy.PauseReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It cannot go on for this reason. {@code until} is when it goes on by itself; null when only somebody's act lets it. */
public record TicketPaused(
        TicketId ticket,
        PauseReason reason,
        @Nullable UUID by,
        @Nullable String note,
        @Nullable Instant until,
        Instant at)
        implements TicketFact {}
