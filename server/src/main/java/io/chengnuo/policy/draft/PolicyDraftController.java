package io.chengnuo.policy.draft;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.policy.ImpactSource;
import io.chengnuo.policy.PolicyDifference;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.draft.ProposeDraft.Proposal;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way of the next version: begun, proposed, signed, published, or given up. */
@RestController
@RequestMapping("/api/v1/policies/draft")
class PolicyDraftController {

    private final EditPolicyDraft edit;
    private final ProposeDraft propose;
    private final SignDraft sign;
    private final PublishDraft publish;
    private final UpdateDraft update;
    private final ShownDraft shown;
    private final List<ImpactSource> impacts;
    private final PolicyInForce policy;
    private final Access access;

    PolicyDraftController(
            EditPolicyDraft edit,
            ProposeDraft propose,
            SignDraft sign,
            PublishDraft publish,
            UpdateDraft update,
            ShownDraft shown,
            List<ImpactSource> impacts,
            PolicyInForce policy,
            Access access) {
        this.edit = edit;
        this.propose = propose;
        this.sign = sign;
        this.publish = publish;
        this.update = update;
        this.shown = shown;
        this.impacts = impacts;
        this.policy = policy;
        this.access = access;
    }

    record ProposalBody(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable Instant effectiveFrom,
            @NotNull UUID sponsor) {}

    /** What the sponsor commits: money in the company's currency, and posts. */
    record SignatureBody(
            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
            BigDecimal budget,

            @Min(0) @Max(100_000) int posts,
            @Nullable @Size(max = 1000) String words) {}

    record Published(UUID version, String number, Instant effectiveFrom) {}

    record Updated(List<String> conflicts) {}

    record Impact(String base, List<PolicyDifference> changes, List<ImpactSource.Figure> figures) {}

    @Requires(Right.POLICY_READ)
    @GetMapping
    ResponseEntity<ShownDraft.View> read() {
        return tagged(edit.read());
    }

    @Requires(Right.POLICY_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ShownDraft.View> begin() {
        var view = shown.of(edit.begin());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Version.tag(view.version()))
                .body(view);
    }

    @Requires(Right.POLICY_EDIT)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        edit.discard(ifMatch);
    }

    /** What was published since the draft began, taken over. */
    @Requires(Right.POLICY_EDIT)
    @PutMapping("/base")
    Updated update() {
        return new Updated(update.update());
    }

    @Requires(Right.POLICY_READ)
    @GetMapping("/impact")
    Impact impact() {
        var draft = edit.read();
        var current = policy.now();
        return new Impact(
                current.number(),
                PolicyDifference.between(current.document(), draft.document()),
                impacts.stream()
                        .flatMap(source -> source.impact(current.document(), draft.document()).stream())
                        .toList());
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/proposal")
    ResponseEntity<ShownDraft.View> propose(
            @Valid @RequestBody ProposalBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var proposal = new Proposal(body.reason().strip(), body.effectiveFrom(), body.sponsor());
        return tagged(propose.propose(proposal, access.person(), ifMatch));
    }

    @Requires(Right.POLICY_EDIT)
    @DeleteMapping("/proposal")
    ResponseEntity<ShownDraft.View> reopen(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return tagged(propose.reopen(ifMatch));
    }

    /** Only the sponsor named in the proposal. */
    @SignedIn
    @PutMapping("/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(
            @Valid @RequestBody SignatureBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        sign.sign(access.person(), body.budget(), body.posts(), body.words(), ifMatch);
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/publication")
    Published publish(@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var version = publish.publish(ifMatch);
        return new Published(version.id(), version.number(), version.effectiveFrom());
    }

    private ResponseEntity<ShownDraft.View> tagged(Draft draft) {
        var view = shown.of(draft);
        return ResponseEntity.ok().eTag(Version.tag(view.version())).body(view);
    }
}
