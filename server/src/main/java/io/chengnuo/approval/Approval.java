package io.chengnuo.approval;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for approval as far as deciding needs it: which step waits, and who has said what. Pure. */
record Approval(UUID askedBy, ApprovalState state, int step, List<Step> steps) {

    record Step(Quorum quorum, List<Vote> votes) {

        boolean agreed() {
            return switch (quorum) {
                case ALL ->
                    votes.stream().filter(vote -> !vote.replaced()).allMatch(vote -> vote.verdict() == Verdict.APPROVE);
                case ANY -> votes.stream().anyMatch(vote -> vote.verdict() == Verdict.APPROVE);
            };
        }
    }

    /** {@code replaced}: somebody else was asked in this person's place. */
    record Vote(UUID person, @Nullable Verdict verdict, boolean replaced) {

        Vote(UUID person, @Nullable Verdict verdict) {
            this(person, verdict, false);
        }
    }

    /** The vote that was given, for {@code person}, and what became of the whole. */
    record Voted(UUID person, Approval after) {}

    /**
     * {@code by} speaks for himself, else for one of {@code principals}, who named him deputy. Nobody decides upon his own
     * request, also not as a deputy. Who was replaced may still speak where one voice is enough.
     */
    Voted vote(Verdict verdict, UUID by, Set<UUID> principals, @Nullable String reason) {
        requireWaiting();
        if (by.equals(askedBy)) {
            throw new Forbidden("own_request");
        }
        var person = voice(by, principals);
        if (verdict != Verdict.APPROVE && (reason == null || reason.isBlank())) {
            throw new Invalid("reason_missing", new FieldError("reason", "missing"));
        }
        var heard = heard(person, verdict);
        return new Voted(
                person,
                switch (verdict) {
                    case APPROVE -> approved(heard);
                    case REJECT -> new Approval(askedBy, ApprovalState.REJECTED, step, heard);
                    case SEND_BACK -> new Approval(askedBy, ApprovalState.SENT_BACK, step, heard);
                });
    }

    Approval withdraw(UUID by) {
        requireWaiting();
        if (!by.equals(askedBy)) {
            throw new Forbidden("not_your_request");
        }
        return new Approval(askedBy, ApprovalState.WITHDRAWN, step, steps);
    }

    private void requireWaiting() {
        switch (state) {
            case WAITING -> {}
            case APPROVED, REJECTED, SENT_BACK -> throw new Conflict("approval_decided");
            case WITHDRAWN -> throw new Conflict("approval_withdrawn");
        }
    }

    private UUID voice(UUID by, Set<UUID> principals) {
        var present = steps.get(step);
        var asked = present.votes().stream()
                .filter(vote -> !vote.replaced() || present.quorum() == Quorum.ANY)
                .toList();
        return asked.stream()
                .filter(vote -> vote.person().equals(by))
                .findFirst()
                .or(() -> asked.stream()
                        .filter(vote -> vote.verdict() == null && principals.contains(vote.person()))
                        .findFirst())
                .map(vote -> {
                    if (vote.verdict() != null) {
                        throw new Conflict("already_voted");
                    }
                    return vote.person();
                })
                .orElseThrow(() -> new Forbidden("not_asked_to_approve"));
    }

    private List<Step> heard(UUID person, Verdict verdict) {
        var all = new ArrayList<>(steps);
        var present = steps.get(step);
        all.set(
                step,
                new Step(
                        present.quorum(),
                        present.votes().stream()
                                .map(vote -> vote.person().equals(person)
                                        ? new Vote(person, verdict, vote.replaced())
                                        : vote)
                                .toList()));
        return List.copyOf(all);
    }

    private Approval approved(List<Step> heard) {
        if (!heard.get(step).agreed()) {
            return new Approval(askedBy, ApprovalState.WAITING, step, heard);
        }
        return step + 1 < heard.size()
                ? new Approval(askedBy, ApprovalState.WAITING, step + 1, heard)
                : new Approval(askedBy, ApprovalState.APPROVED, step, heard);
    }
}
