package io.chengnuo.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise of time on a ticket as lists show it. {@code state} is running, paused, met, breached or cancelled. */
public record TicketClock(
        String promise,
        String clause,
        String calendar,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant warnAt,
        String state) {}
