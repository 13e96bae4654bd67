package io.chengnuo.analytics;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One result behind a number of the board. {@code value} is seconds of working time, or points; {@code clock} leads to the explanation, null for
 * what is not a time. A broken promise that still runs is shown as it stands now: {@code over} is by how many seconds, null once it ended.
 */
record TicketBehind(
        UUID ticket,
        String number,
        String subject,
        @Nullable UUID clock,
        boolean kept,
        double value,
        @Nullable Double over,
        Instant at,
        @Nullable UUID team,
        @Nullable UUID person,
        String channel,
        String tier,
        String category) {}
