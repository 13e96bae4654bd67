package io.chengnuo.policy.draft;

import io.chengnuo.policy.Clause;
import io.chengnuo.policy.Limit;
import io.chengnuo.policy.TargetBasis;
import io.chengnuo.policy.Text;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of the editor for whoever revises the policy without it: begin, word, set, remark. */
@Component
public class RevisePolicy {

    private final EditPolicyDraft edit;
    private final PolicyDrafts drafts;
    private final Remarks remarks;

    RevisePolicy(EditPolicyDraft edit, PolicyDrafts drafts, Remarks remarks) {
        this.edit = edit;
        this.drafts = drafts;
        this.remarks = remarks;
    }

    @Transactional
    public void begin() {
        edit.begin();
    }

    /** Another wording of a clause of the open draft. */
    @Transactional
    public void word(String number, Text text) {
        edit.clause(
                number,
                before -> new Clause(
                        before.number(),
                        text,
                        before.owner(),
                        before.scope(),
                        before.basis(),
                        before.control(),
                        before.title(),
                        before.applies(),
                        before.cites(),
                        before.binds(),
                        before.repealed()),
                null);
    }

    /** Another limit, and what customers expect. */
    @Transactional
    public void set(String promise, Limit limit, Text expectation) {
        edit.target(promise, limit, new TargetBasis(promise, null, expectation), null);
    }

    @Transactional
    public void remark(String clause, String words) {
        remarks.say(clause, words, null);
    }

    /** Proposes to revise a clause; {@code origin} is the path of the screen that shows why. Answers the remark that says so. */
    @Transactional
    public UUID propose(String clause, String words, String origin) {
        return remarks.say(clause, words, origin);
    }

    /** Begins the next version unless it is begun already. */
    @Transactional
    public void ensureBegun() {
        if (drafts.open().isEmpty()) {
            edit.begin();
        }
    }

    /** Which of these proposals were settled in the draft. */
    @Transactional(readOnly = true)
    public Set<UUID> settled(Collection<UUID> some) {
        return remarks.settled(some);
    }
}
