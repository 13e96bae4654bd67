package io.chengnuo.workspace.ledger;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Text;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import io.chengnuo.survey.TicketMarks.Mark;
import io.chengnuo.ticket.TicketStatus;
import io.chengnuo.work.aftersales.LaterCare.Care;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the ledger: intake, handling, delivery, the customer's word, and what came after ({@code care}). */
public record LedgerEntry(
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
        Whose customer,
        @Nullable Named team,
        @Nullable Named unit,
        @Nullable Named handler,
        @Nullable Named firstResponder,
        Instant openedAt,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant closedAt,
        @Nullable String policyVersion,
        int kept,
        int broken,
        @Nullable Text stage,
        @Nullable Mark feedback,
        Care care) {

    public record Named(UUID id, String name) {}

    public record Whose(UUID id, String name, Tier tier) {}
}
