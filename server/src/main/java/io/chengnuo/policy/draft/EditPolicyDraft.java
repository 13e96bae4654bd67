package io.chengnuo.policy.draft;

import io.chengnuo.policy.CheckConditions;
import io.chengnuo.policy.CheckLimit;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.ClauseWording;
import io.chengnuo.policy.Condition;
import io.chengnuo.policy.Limit;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.PolicyFrame;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Repeal;
import io.chengnuo.policy.Strategy;
import io.chengnuo.policy.Target;
import io.chengnuo.policy.TargetBasis;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the open draft part by part. Each part has a version of its own, so that two people at two clauses do not disturb each other
 * and two at one clause cannot overwrite each other.
 */
@Service
class EditPolicyDraft {

    private final PolicyDrafts drafts;
    private final DraftEdits edits;
    private final PolicyInForce policy;
    private final CheckLimit checkLimit;
    private final Facts facts;
    private final Clock clock;

    EditPolicyDraft(
            PolicyDrafts drafts,
            DraftEdits edits,
            PolicyInForce policy,
            CheckLimit checkLimit,
            Facts facts,
            Clock clock) {
        this.drafts = drafts;
        this.edits = edits;
        this.policy = policy;
        this.checkLimit = checkLimit;
        this.facts = facts;
        this.clock = clock;
    }

    /** A copy of the version in force. */
    @Transactional
    Draft begin() {
        var base = policy.now();
        var now = clock.instant();
        var id = Ids.next(now);
        var by = Acting.current().actor();
        if (!drafts.add(id, base.id(), base.document(), by, now)) {
            throw new Conflict("draft_exists");
        }
        facts.record(new DraftBegun(id, base.number(), now));
        return drafts.lock();
    }

    @Transactional
    void discard(@Nullable String ifMatch) {
        var draft = drafts.lock();
        Version.check(ifMatch, draft.version());
        if (draft.state() == DraftState.ASKED) {
            throw new Conflict("draft_not_editable");
        }
        drafts.close(draft.id(), DraftState.DISCARDED, null);
        facts.record(new DraftDiscarded(draft.id(), clock.instant()));
    }

    @Transactional
    Draft clause(String number, UnaryOperator<Clause> change, @Nullable String ifMatch) {
        var draft = drafts.lock().requireEditing();
        var before = Documents.clause(draft.document(), number).orElseThrow(() -> new NotFound("no_such_clause"));
        var after = change.apply(before);
        cited(after, draft.document());
        return put(draft, "clause " + number, before, after, Documents.with(draft.document(), after), ifMatch);
    }

    /** A new clause at the end of a chapter, under the next free number. Answers that number. */
    @Transactional
    String add(String chapter, UnaryOperator<Clause> filled) {
        var draft = drafts.lock().requireEditing();
        var number = Documents.nextNumber(draft.document(), chapter).orElseThrow(() -> new NotFound("no_such_chapter"));
        var clause = filled.apply(Documents.blank(number));
        cited(clause, draft.document());
        put(draft, "clause " + number, null, clause, Documents.adding(draft.document(), chapter, clause), null);
        return number;
    }

    @Transactional
    Draft repeal(String number, @Nullable Repeal repeal, @Nullable String ifMatch) {
        if (repeal != null && repeal.successor() != null) {
            var document = drafts.lock().document();
            var successor = Documents.clause(document, repeal.successor());
            if (successor.isEmpty()
                    || successor.get().repealed() != null
                    || repeal.successor().equals(number)) {
                throw new Invalid("draft_refused", new FieldError("successor", "unknown"));
            }
        }
        return clause(number, clause -> Documents.repealed(clause, repeal), ifMatch);
    }

    /** Another limit for a promise, and what it rests on; the words of its clause follow where they can, as a change of the clause. */
    @Transactional
    Draft target(String promise, Limit wanted, TargetBasis basis, @Nullable String ifMatch) {
        var draft = drafts.lock().requireEditing();
        var document = draft.document();
        var before = Documents.target(document, promise).orElseThrow(() -> new NotFound("no_such_target"));
        var after = Documents.with(before, checkLimit.checked(wanted, before, document, clock.instant()));
        var changed = put(draft, "target " + promise, before, after, Documents.with(document, after, basis), ifMatch);
        return worded(changed, before, after);
    }

    private Draft worded(Draft draft, Target before, Target after) {
        var worded = ClauseWording.follow(draft.document(), before, after);
        return put(
                draft,
                "clause " + after.clause(),
                Documents.clause(draft.document(), after.clause()).orElse(null),
                Documents.clause(worded, after.clause()).orElse(null),
                worded,
                null);
    }

    /** Other requests for a promise. */
    @Transactional
    Draft conditions(String promise, List<Condition> when, @Nullable String ifMatch) {
        var draft = drafts.lock().requireEditing();
        var document = draft.document();
        var before = Documents.target(document, promise).orElseThrow(() -> new NotFound("no_such_target"));
        var after = CheckConditions.fitting(before, when, document);
        return put(draft, "target " + promise, before, after, document.with(after), ifMatch);
    }

    /** Charter, scope, appendices, papers, or the repeal of the whole. */
    @Transactional
    Draft frame(String part, UnaryOperator<PolicyFrame> change, @Nullable String ifMatch) {
        var draft = drafts.lock().requireEditing();
        var before = draft.document().frame();
        var after = change.apply(before);
        return put(draft, part, before, after, Documents.within(draft.document(), after), ifMatch);
    }

    /** The targets, weights and charter that fit a strategy, to be looked at, changed and published like any other change. */
    @Transactional
    Draft follow(PolicyDocument proposal, Set<String> own, @Nullable Strategy strategy, @Nullable String ifMatch) {
        var draft = drafts.lock().requireEditing();
        var after = Documents.following(draft.document(), proposal, own, strategy);
        return put(draft, "strategy", draft.document().frame().strategy(), strategy, after, ifMatch);
    }

    private Draft put(
            Draft draft,
            String part,
            @Nullable Object before,
            @Nullable Object after,
            PolicyDocument document,
            @Nullable String ifMatch) {
        Version.check(ifMatch, edits.of(draft.id(), part));
        if (Objects.equals(document, draft.document())) {
            return draft;
        }
        var edited = draft.edited(document);
        drafts.keep(edited);
        var now = clock.instant();
        edits.add(edited, part, before, after, Acting.current().actor(), now);
        facts.record(new DraftEdited(draft.id(), part, edited.edits(), now));
        return edited;
    }

    private static void cited(Clause clause, PolicyDocument document) {
        var known = document.frame().references().stream()
                .map(reference -> reference.key())
                .toList();
        if (!known.containsAll(clause.cites())) {
            throw new Invalid("draft_refused", new FieldError("cites", "unknown"));
        }
        if (clause.applies().categories().stream().anyMatch(key -> !Documents.hasCategory(document, key))) {
            throw new Invalid("draft_refused", new FieldError("applies.categories", "unknown"));
        }
    }

    /** What a change would be made to: the draft being written, else the policy in force. */
    @Transactional(readOnly = true)
    PolicyDocument present() {
        return drafts.open().map(Draft::document).orElseGet(() -> policy.now().document());
    }

    @Transactional(readOnly = true)
    Draft read() {
        return drafts.open().orElseThrow(() -> new NotFound("no_such_draft"));
    }

    /** The edit number of a part, its version. */
    @Transactional(readOnly = true)
    long versionOf(UUID draft, String part) {
        return edits.of(draft, part);
    }
}
