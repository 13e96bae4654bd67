package io.chengnuo.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** It can go on. {@code waitingSince} is when it had stopped; what let it go on is not known of old ones. */
public record TicketResumed(
        TicketId ticket,
        @Nullable Instant waitingSince,
        @Nullable ResumeCause because,
        Instant at) implements TicketFact {}
