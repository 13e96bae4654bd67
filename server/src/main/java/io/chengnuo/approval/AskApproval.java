package io.chengnuo.approval;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a decision, in the transaction of whoever asks. Answers the id under which the decision comes back. */
@Service
public class AskApproval {

    private final Approvals approvals;
    private final Facts facts;
    private final Clock clock;

    AskApproval(Approvals approvals, Facts facts, Clock clock) {
        this.approvals = approvals;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whoever asks is taken out of every step: nobody approves his own request. Refuses a step that nobody is left for. */
    @Transactional
    public UUID ask(ApprovalAsk ask) {
        var at = clock.instant();
        var id = Ids.next(at);
        var asked = withoutAsker(ask);
        approvals.add(id, asked, at);
        facts.record(new ApprovalAsked(
                id,
                ask.kind(),
                ask.subject(),
                ask.ticket(),
                ask.title(),
                ask.askedBy(),
                asked.steps().size(),
                at));
        return id;
    }

    private static ApprovalAsk withoutAsker(ApprovalAsk ask) {
        var steps = ask.steps().stream()
                .map(step -> {
                    var others = new HashSet<>(step.people());
                    others.remove(ask.askedBy());
                    return new ApprovalStep(others, step.quorum());
                })
                .toList();
        if (steps.isEmpty() || steps.stream().anyMatch(step -> step.people().isEmpty())) {
            throw new Conflict("nobody_may_approve");
        }
        return new ApprovalAsk(
                ask.kind(), ask.subject(), ask.ticket(), ask.title(), ask.details(), steps, ask.askedBy());
    }
}
