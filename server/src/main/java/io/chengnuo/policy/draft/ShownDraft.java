package io.chengnuo.policy.draft;

import io.chengnuo.people.Organisation;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.draft.Signatures.Signature;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The draft as the editor needs it: the text, the version of each part, how far it is, and everything it still lacks. */
@Component
class ShownDraft {

    private final DraftEdits edits;
    private final Signatures signatures;
    private final PublishDraft publish;
    private final PolicyInForce policy;
    private final Organisation organisation;

    ShownDraft(
            DraftEdits edits,
            Signatures signatures,
            PublishDraft publish,
            PolicyInForce policy,
            Organisation organisation) {
        this.edits = edits;
        this.signatures = signatures;
        this.publish = publish;
        this.policy = policy;
        this.organisation = organisation;
    }

    record Named(UUID id, String name) {}

    record Signed(
            Named sponsor,
            BigDecimal budget,
            int posts,
            @Nullable String words,
            Instant at,
            boolean current) {}

    record EditView(long edit, String part, @Nullable Named by, Instant at) {}

    /** {@code parts}: the version of each part that was changed, 0 for all others. {@code outdated}: something was published since. */
    record View(
            UUID id,
            String base,
            boolean outdated,
            DraftState state,
            @Nullable String reason,
            @Nullable Instant effectiveFrom,
            @Nullable Named sponsor,
            @Nullable Named proposedBy,
            @Nullable UUID approval,
            @Nullable Named approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String verdict,
            @Nullable Named begunBy,
            Instant begunAt,
            @Nullable Signed signature,
            Map<String, Long> parts,
            List<EditView> latest,
            List<Missing> missing,
            long version,
            PolicyDocument document) {}

    @Transactional(readOnly = true)
    View of(Draft draft) {
        var latest = edits.latest(draft.id());
        var signature = signatures.last(draft.id());
        var people = new HashSet<UUID>();
        add(people, draft.sponsor(), draft.proposedBy(), draft.approvedBy(), draft.begunBy());
        latest.forEach(edit -> add(people, edit.by()));
        signature.ifPresent(signed -> people.add(signed.sponsor()));
        var names = organisation.personNames(people);
        return new View(
                draft.id(),
                policy.require(draft.base()).number(),
                !policy.now().id().equals(draft.base()),
                draft.state(),
                draft.reason(),
                draft.effectiveFrom(),
                named(draft.sponsor(), names),
                named(draft.proposedBy(), names),
                draft.approval(),
                named(draft.approvedBy(), names),
                draft.approvedAt(),
                draft.verdict(),
                named(draft.begunBy(), names),
                draft.begunAt(),
                signature.map(signed -> signed(signed, draft, names)).orElse(null),
                edits.all(draft.id()),
                latest.stream()
                        .map(edit -> new EditView(edit.edit(), edit.part(), named(edit.by(), names), edit.at()))
                        .toList(),
                publish.missing(draft),
                draft.version(),
                draft.document());
    }

    static Signed signed(Signature signature, Draft draft, Map<UUID, String> names) {
        return new Signed(
                new Named(signature.sponsor(), names.getOrDefault(signature.sponsor(), "")),
                signature.budget(),
                signature.posts(),
                signature.words(),
                signature.at(),
                signature.edits() == draft.edits() && Objects.equals(signature.sponsor(), draft.sponsor()));
    }

    static @Nullable Named named(@Nullable UUID person, Map<UUID, String> names) {
        return person == null ? null : new Named(person, names.getOrDefault(person, ""));
    }

    static void add(HashSet<UUID> people, @Nullable UUID... more) {
        for (var person : more) {
            if (person != null) {
                people.add(person);
            }
        }
    }
}
