package io.chengnuo.analytics;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One result behind a number of the board. {@code value} is seconds of working time, or points; {@code clock} leads to the explanation, null for
 * what is not a time.
 */
record TicketBehind(
        UUID ticket,
        String number,
        String subject,
        @Nullable UUID clock,
        boolean kept,
        double value,
        Instant at,
        @Nullable UUID team,
        @Nullable UUID person,
        String channel,
        String tier,
        String category) {}
