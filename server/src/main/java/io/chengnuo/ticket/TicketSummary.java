package io.chengnuo.ticket;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import io.chengnuo.ticket.Names.Named;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as lists show it. {@code clock} is the promise that falls due first. */
record TicketSummary(
        UUID id,
        String number,
        String subject,
        TicketStatus status,
        Priority priority,
        Channel channel,
        String category,
        boolean major,
        boolean highRisk,
        Whose customer,
        @Nullable Named team,
        @Nullable Named handler,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant dueAt,
        @Nullable TicketClock clock,
        int version) {

    /** The customer as lists name him. */
    record Whose(UUID id, String name, Tier tier) {}
}
