package io.chengnuo.work.commitment;

import io.chengnuo.approval.ApprovalAsk;
import io.chengnuo.approval.ApprovalDecided;
import io.chengnuo.approval.ApprovalStep;
import io.chengnuo.approval.AskApproval;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises a customer something that costs: at once when the one who promises holds the power for that amount, else those who do
 * are asked, and it is promised only when they approve.
 */
@Service
public class MakeCommitment {

    private static final String APPROVAL = "commitment";

    private final TicketCommitments commitments;
    private final TicketBriefs tickets;
    private final WhoHolds holds;
    private final AskApproval approval;
    private final Facts facts;
    private final Clock clock;

    MakeCommitment(
            TicketCommitments commitments,
            TicketBriefs tickets,
            WhoHolds holds,
            AskApproval approval,
            Facts facts,
            Clock clock) {
        this.commitments = commitments;
        this.tickets = tickets;
        this.holds = holds;
        this.approval = approval;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public UUID make(TicketId ticket, String kind, @Nullable BigDecimal amount, String text, UUID by) {
        var at = clock.instant();
        var brief = tickets.require(ticket);
        if (!brief.status().isOpen()) {
            throw new Conflict("ticket_closed");
        }
        var id = Ids.next(at);
        if (holds.has(by, kind, amount)) {
            commitments.add(new TicketCommitment(
                    id, ticket.value(), kind, amount, text, CommitmentState.MADE, by, at, null, null, null, null));
            facts.record(new CommitmentMade(id, ticket.value(), kind, amount, text, by, null, at));
            return id;
        }
        var asked = approval.ask(new ApprovalAsk(
                APPROVAL,
                id,
                ticket.value(),
                brief.number() + " " + text.substring(0, Math.min(80, text.length())),
                details(brief, kind, amount, text),
                List.of(ApprovalStep.ofPower(kind, amount, brief.team())),
                by));
        commitments.add(new TicketCommitment(
                id, ticket.value(), kind, amount, text, CommitmentState.WAITING, by, at, asked, null, null, null));
        return id;
    }

    /** In the deciding transaction: an approved commitment and the commitment itself must be true together. */
    @EventListener
    void decided(ApprovalDecided decided) {
        if (!decided.kind().equals(APPROVAL)) {
            return;
        }
        commitments.find(decided.about()).ifPresent(commitment -> {
            switch (decided.outcome()) {
                case APPROVED -> {
                    commitments.decided(
                            commitment.id(), CommitmentState.MADE, decided.by(), decided.reason(), decided.at());
                    facts.record(new CommitmentMade(
                            commitment.id(),
                            commitment.ticket(),
                            commitment.kind(),
                            commitment.amount(),
                            commitment.text(),
                            commitment.madeBy(),
                            decided.approval(),
                            decided.at()));
                }
                case REJECTED, SENT_BACK -> {
                    commitments.decided(
                            commitment.id(), CommitmentState.REFUSED, decided.by(), decided.reason(), decided.at());
                    facts.record(new CommitmentRefused(
                            commitment.id(),
                            commitment.ticket(),
                            commitment.kind(),
                            commitment.amount(),
                            decided.by(),
                            decided.approval(),
                            decided.reason(),
                            decided.at()));
                }
                case WITHDRAWN ->
                    commitments.decided(
                            commitment.id(), CommitmentState.WITHDRAWN, decided.by(), decided.reason(), decided.at());
            }
        });
    }

    private static Map<String, String> details(
            TicketBrief ticket, String kind, @Nullable BigDecimal amount, String text) {
        var details = new LinkedHashMap<String, String>();
        details.put("number", ticket.number());
        details.put("subject", ticket.subject());
        details.put("power", kind);
        if (amount != null) {
            details.put("amount", amount.toPlainString());
        }
        details.put("text", text);
        return details;
    }
}
