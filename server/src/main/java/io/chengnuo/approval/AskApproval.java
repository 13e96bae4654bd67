package io.chengnuo.approval;

import io.chengnuo.people.WhoDecides;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a decision, in the transaction of whoever asks. Answers the id under which the decision comes back. */
@Service
public class AskApproval {

    static final String NOBODY = "nobody_may_approve";

    private final Approvals approvals;
    private final WhoDecides decides;
    private final StandIn standIn;
    private final Facts facts;
    private final Clock clock;

    AskApproval(Approvals approvals, WhoDecides decides, StandIn standIn, Facts facts, Clock clock) {
        this.approvals = approvals;
        this.decides = decides;
        this.standIn = standIn;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Whoever asks is taken out of every step: nobody approves his own request. Refuses a step that nobody is left for, and says
     * which power somebody would have to hold.
     */
    @Transactional
    public UUID ask(ApprovalAsk ask) {
        var at = clock.instant();
        var id = Ids.next(at);
        if (ask.steps().isEmpty()) {
            throw new Conflict(NOBODY);
        }
        var steps =
                ask.steps().stream().map(step -> chosen(step, ask.askedBy())).toList();
        approvals.add(id, ask, steps, at);
        facts.record(new ApprovalAsked(
                id, ask.kind(), ask.subject(), ask.ticket(), ask.title(), ask.askedBy(), steps.size(), at));
        standIn.lookAfter(id);
        return id;
    }

    private Approvals.Chosen chosen(ApprovalStep step, UUID asker) {
        var needed = step.power();
        if (needed == null) {
            var others = without(step.people(), asker);
            if (others.isEmpty()) {
                throw new Conflict(NOBODY);
            }
            return new Approvals.Chosen(new ApprovalStep(others, step.quorum()), Ground.NAMED);
        }
        return decides.inOrder(needed.key(), needed.amount(), needed.team()).stream()
                .map(circle -> new Approvals.Chosen(
                        new ApprovalStep(without(circle.people(), asker), step.quorum(), needed),
                        Ground.of(circle.ground())))
                .filter(chosen -> !chosen.step().people().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Conflict(NOBODY, new FieldError("power", needed.key())));
    }

    private static Set<UUID> without(Set<UUID> people, UUID asker) {
        var others = new HashSet<>(people);
        others.remove(asker);
        return others;
    }
}
