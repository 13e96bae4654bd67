package io.chengnuo.policy.draft;

import io.chengnuo.approval.ApprovalAsk;
import io.chengnuo.approval.ApprovalDecided;
import io.chengnuo.approval.ApprovalOutcome;
import io.chengnuo.approval.ApprovalStep;
import io.chengnuo.approval.AskApproval;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyDifference;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.PolicyFrame;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Repeal;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the draft to its approvers, with a reason, a day and the sponsor who is to stand for it. */
@Service
class ProposeDraft {

    static final String KIND = "policy_version";
    private static final Duration FARTHEST = Duration.ofDays(3 * 366);

    private final PolicyDrafts drafts;
    private final PolicyInForce policy;
    private final AskApproval approvals;
    private final WhoHolds whoHolds;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    ProposeDraft(
            PolicyDrafts drafts,
            PolicyInForce policy,
            AskApproval approvals,
            WhoHolds whoHolds,
            Organisation organisation,
            NotifyPeople notify,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.drafts = drafts;
        this.policy = policy;
        this.approvals = approvals;
        this.whoHolds = whoHolds;
        this.organisation = organisation;
        this.notify = notify;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code effectiveFrom}: null for the moment of publication. */
    record Proposal(String reason, @Nullable Instant effectiveFrom, UUID sponsor) {}

    /** Refuses a draft that lacks something, or changes nothing. */
    @Transactional
    Draft propose(Proposal proposal, UUID by, @Nullable String ifMatch) {
        var draft = drafts.lock().requireEditing();
        Version.check(ifMatch, draft.version());
        var now = clock.instant();
        day(proposal.effectiveFrom(), now);
        if (!organisation.works(proposal.sponsor())) {
            throw new Invalid("draft_refused", new FieldError("sponsor", "unknown"));
        }
        refuse(CheckDraft.of(draft.document()));
        repealed(draft.document(), proposal.effectiveFrom() == null ? now : proposal.effectiveFrom());
        if (draft.document().equals(policy.require(draft.base()).document())) {
            throw new Invalid("draft_refused", new FieldError("document", "unchanged"));
        }
        drafts.propose(draft.id(), proposal.reason(), proposal.effectiveFrom(), proposal.sponsor(), by);
        var base = policy.require(draft.base());
        var approval = approvals.ask(new ApprovalAsk(
                KIND,
                draft.id(),
                null,
                draft.document().title().zh(),
                Map.of(
                        "reason",
                        proposal.reason(),
                        "base",
                        base.number(),
                        "changes",
                        String.valueOf(PolicyDifference.between(base.document(), draft.document())
                                .size()),
                        "effectiveFrom",
                        proposal.effectiveFrom() == null
                                ? ""
                                : proposal.effectiveFrom().toString()),
                List.of(ApprovalStep.ofPowerBeside(by, KIND, Right.POLICY_EDIT, whoHolds)),
                by));
        drafts.asked(draft.id(), approval);
        notify.tell(List.of(new Notice(
                proposal.sponsor(),
                "policy_to_sign",
                List.of(draft.document().title().zh()),
                "/policy/draft",
                false)));
        facts.record(new PolicyProposed(draft.id(), proposal.reason(), proposal.effectiveFrom(), approval, by, now));
        return drafts.lock();
    }

    private static void day(@Nullable Instant from, Instant now) {
        if (from != null && from.isBefore(now)) {
            throw new Invalid("draft_refused", new FieldError("effectiveFrom", "in_the_past"));
        }
        if (from != null && from.isAfter(now.plus(FARTHEST))) {
            throw new Invalid("draft_refused", new FieldError("effectiveFrom", "too_large"));
        }
    }

    /** What is repealed from a later day on would promise nothing already from the first day of the version. */
    private void repealed(PolicyDocument document, Instant from) {
        var first = LocalDate.ofInstant(from, tenants.require(Tenancy.require()).zone());
        var last = Stream.concat(
                        Stream.of(document.frame()).map(PolicyFrame::repealed),
                        document.clauses().stream().map(Clause::repealed))
                .filter(Objects::nonNull)
                .map(Repeal::on)
                .max(Comparator.naturalOrder());
        if (last.isPresent() && last.get().isAfter(first)) {
            throw new Invalid("draft_refused", new FieldError("effectiveFrom", "before_repeal"));
        }
    }

    static void refuse(List<Missing> missing) {
        var errors = missing.stream()
                .filter(Missing::blocks)
                .map(each -> new FieldError(each.where(), each.code()))
                .toArray(FieldError[]::new);
        if (errors.length > 0) {
            throw new Invalid("policy_incomplete", errors);
        }
    }

    /** Back to the desk, by whoever works on it. */
    @Transactional
    Draft reopen(@Nullable String ifMatch) {
        var draft = drafts.lock();
        Version.check(ifMatch, draft.version());
        if (draft.state() != DraftState.EDITING) {
            drafts.reopened(draft.id(), null);
            facts.record(new PolicyReopened(draft.id(), clock.instant()));
        }
        return drafts.lock();
    }

    /** In the deciding transaction: an approved draft must not be editable for a moment. */
    @EventListener
    void on(ApprovalDecided decided) {
        if (!decided.kind().equals(KIND)) {
            return;
        }
        drafts.lockFor(decided.approval()).ifPresent(draft -> {
            if (decided.outcome() == ApprovalOutcome.APPROVED) {
                drafts.approved(draft.id(), decided.by(), decided.at(), decided.reason());
            } else {
                drafts.reopened(draft.id(), decided.reason());
            }
        });
    }
}
