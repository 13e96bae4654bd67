package io.chengnuo.ticket;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as other modules need to know it: whose it is, how far it has come, who answers for it now. */
public record TicketBrief(
        TicketId id,
        String number,
        String subject,
        TicketStatus status,
        UUID customer,
        Channel channel,
        String category,
        @Nullable ProblemClass problemClass,
        Complexity complexity,
        boolean major,
        boolean highRisk,
        Tier tier,
        Priority priority,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable UUID handler,
        @Nullable UUID firstResponder,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt) {

    /** Whether words of the customer can still go here; a ticket closed long ago, withdrawn or merged takes none. */
    public boolean takesWords(Instant at) {
        return switch (status) {
            case WITHDRAWN, MERGED -> false;
            case CLOSED -> closedAt == null || !at.isAfter(closedAt.plus(Ticket.REOPENABLE));
            case NEW, IN_PROGRESS, WAITING_CUSTOMER, ON_HOLD, DELIVERED, CONFIRMED -> true;
        };
    }

    /** What rules look at when they choose for this ticket. */
    public CaseTraits traits() {
        return new CaseTraits(category, problemClass, complexity, major, priority, tier, channel);
    }
}
