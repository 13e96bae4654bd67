package io.chengnuo.ticket;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as the ledger lists it: with all that is asked about it later. Names of people and customers are the reader's to add. */
public record TicketEntry(
        UUID id,
        String number,
        String subject,
        TicketStatus status,
        Priority priority,
        Channel channel,
        String category,
        @Nullable ProblemClass problemClass,
        Complexity complexity,
        Urgency urgency,
        Impact impact,
        boolean major,
        boolean highRisk,
        UUID customer,
        Tier tier,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable UUID handler,
        @Nullable UUID firstResponder,
        Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant closedAt,
        Instant changedAt,
        @Nullable UUID policyVersion) {}
