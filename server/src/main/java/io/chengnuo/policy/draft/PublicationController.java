package io.chengnuo.policy.draft;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.draft.ShownDraft.Named;
import io.chengnuo.policy.draft.ShownDraft.Signed;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a version came about: who proposed it and why, who approved it, who stands for it with what. */
@RestController
class PublicationController {

    private final PolicyDrafts drafts;
    private final Signatures signatures;
    private final Organisation organisation;

    PublicationController(PolicyDrafts drafts, Signatures signatures, Organisation organisation) {
        this.drafts = drafts;
        this.signatures = signatures;
        this.organisation = organisation;
    }

    record View(
            UUID version,
            @Nullable String reason,
            @Nullable Named begunBy,
            Instant begunAt,
            @Nullable Named proposedBy,
            @Nullable Named approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String verdict,
            @Nullable Signed signature,
            long edits) {}

    /** Not found for versions that came from a pack or from the change of one target. */
    @Requires(Right.POLICY_READ)
    @GetMapping("/api/v1/policies/versions/{id}/publication")
    View of(@PathVariable UUID id) {
        var draft = drafts.behind(id).orElseThrow(() -> new NotFound("no_such_draft"));
        var signature = signatures.last(draft.id());
        var people = new HashSet<UUID>();
        ShownDraft.add(people, draft.begunBy(), draft.proposedBy(), draft.approvedBy(), draft.sponsor());
        var names = organisation.personNames(people);
        return new View(
                id,
                draft.reason(),
                ShownDraft.named(draft.begunBy(), names),
                draft.begunAt(),
                ShownDraft.named(draft.proposedBy(), names),
                ShownDraft.named(draft.approvedBy(), names),
                draft.approvedAt(),
                draft.verdict(),
                signature.map(signed -> ShownDraft.signed(signed, draft, names)).orElse(null),
                draft.edits());
    }
}
