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

/** It turned out to be about something else, or to weigh more or less. */
public record TicketReclassified(
        TicketId ticket,
        String category,
        @Nullable ProblemClass problemClass,
        Complexity complexity,
        boolean major,
        Urgency urgency,
        Impact impact,
        Priority priority,
        Tier tier,
        Channel channel,
        Classification before,
        @Nullable UUID by,
        String reason,
        Instant at)
        implements TicketFact {}
