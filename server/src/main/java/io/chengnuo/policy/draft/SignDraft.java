package io.chengnuo.policy.draft;

import io.chengnuo.policy.draft.Signatures.Signature;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sponsor named in the proposal stands for it and commits budget and posts. Nobody signs in his place. */
@Service
class SignDraft {

    private final PolicyDrafts drafts;
    private final Signatures signatures;
    private final Facts facts;
    private final Clock clock;

    SignDraft(PolicyDrafts drafts, Signatures signatures, Facts facts, Clock clock) {
        this.drafts = drafts;
        this.signatures = signatures;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    Draft sign(UUID person, BigDecimal budget, int posts, @Nullable String words, @Nullable String ifMatch) {
        var draft = drafts.lock();
        Version.check(ifMatch, draft.version());
        if (draft.state() == DraftState.EDITING || draft.sponsor() == null) {
            throw new Conflict("draft_not_proposed");
        }
        if (!draft.sponsor().equals(person)) {
            throw new Forbidden("not_the_sponsor");
        }
        var now = clock.instant();
        signatures.add(new Signature(Ids.next(now), draft.id(), draft.edits(), person, budget, posts, words, now));
        facts.record(new PolicySigned(draft.id(), person, budget, posts, now));
        return draft;
    }
}
