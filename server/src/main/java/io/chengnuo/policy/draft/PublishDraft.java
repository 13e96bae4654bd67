package io.chengnuo.policy.draft;

import io.chengnuo.policy.ClauseWording;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.PublishDocument;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an approved and signed draft the next version, from its day on. What was published besides it in the meantime is kept; where
 * both changed the same part nothing is published until somebody looked.
 */
@Service
class PublishDraft {

    private final PolicyDrafts drafts;
    private final Signatures signatures;
    private final PolicyInForce policy;
    private final PublishDocument publishDocument;
    private final Facts facts;
    private final Clock clock;

    PublishDraft(
            PolicyDrafts drafts,
            Signatures signatures,
            PolicyInForce policy,
            PublishDocument publishDocument,
            Facts facts,
            Clock clock) {
        this.drafts = drafts;
        this.signatures = signatures;
        this.policy = policy;
        this.publishDocument = publishDocument;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    PolicyVersion publish(@Nullable String ifMatch) {
        var draft = drafts.lock();
        Version.check(ifMatch, draft.version());
        ProposeDraft.refuse(missing(draft));
        var now = clock.instant();
        var from = draft.effectiveFrom() == null || draft.effectiveFrom().isBefore(now) ? now : draft.effectiveFrom();
        var before = publishDocument.before(from);
        var document = upToDate(draft, before);
        var reason = draft.reason() == null ? "" : draft.reason();
        var version = publishDocument.publish(before, document, from, reason);
        drafts.close(draft.id(), DraftState.PUBLISHED, version.id());
        repealed(before.document(), version, now);
        return version;
    }

    /** Everything that still keeps it from being published, and what should be looked at. */
    @Transactional(readOnly = true)
    List<Missing> missing(Draft draft) {
        var missing = new ArrayList<>(CheckDraft.of(draft.document()));
        ClauseWording.stale(draft.document(), policy.require(draft.base()).document())
                .forEach(clause -> missing.add(Missing.look("stale_words", "clause " + clause)));
        if (draft.state() != DraftState.APPROVED) {
            missing.add(Missing.block("no_approval", "policy"));
        }
        var isSigned = signatures
                .last(draft.id())
                .filter(signature -> signature.edits() == draft.edits()
                        && signature.sponsor().equals(draft.sponsor()))
                .isPresent();
        if (!isSigned) {
            missing.add(Missing.block("no_signature", "policy"));
        }
        return missing;
    }

    private PolicyDocument upToDate(Draft draft, PolicyVersion before) {
        if (before.id().equals(draft.base())) {
            return draft.document();
        }
        var merged = Merge.of(policy.require(draft.base()).document(), before.document(), draft.document());
        if (!merged.conflicts().isEmpty()) {
            throw new Conflict(
                    "draft_outdated",
                    merged.conflicts().stream()
                            .map(part -> new FieldError(part, "changed_meanwhile"))
                            .toArray(FieldError[]::new));
        }
        return merged.document();
    }

    private void repealed(PolicyDocument before, PolicyVersion version, Instant at) {
        for (var clause : version.document().clauses()) {
            var repeal = clause.repealed();
            var stood = Documents.clause(before, clause.number())
                    .filter(old -> old.repealed() == null)
                    .isPresent();
            if (repeal != null && stood) {
                facts.record(
                        new ClauseRepealed(version.id(), clause.number(), repeal.reason(), repeal.successor(), at));
            }
        }
    }
}
