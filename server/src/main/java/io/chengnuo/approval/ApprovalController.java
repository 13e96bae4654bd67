package io.chengnuo.approval;

import io.chengnuo.people.Access;
import io.chengnuo.people.Deputies;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a decision: everybody sees what concerns himself. */
@RestController
@RequestMapping("/api/v1/approvals")
class ApprovalController {

    private final ApprovalList list;
    private final Approvals approvals;
    private final ApprovalReach reach;
    private final DecideApproval decide;
    private final Deputies deputies;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    ApprovalController(
            ApprovalList list,
            Approvals approvals,
            ApprovalReach reach,
            DecideApproval decide,
            Deputies deputies,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.list = list;
        this.approvals = approvals;
        this.reach = reach;
        this.decide = decide;
        this.deputies = deputies;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    enum Which {
        TO_DECIDE,
        ASKED,
        DECIDED,
        /** Every one; only for whoever looks after approvals. */
        ALL
    }

    record Named(UUID id, String name) {}

    record View(
            UUID id,
            String kind,
            UUID about,
            @Nullable UUID ticket,
            String title,
            Map<String, String> details,
            Named askedBy,
            Instant askedAt,
            ApprovalState state,
            int step,
            @Nullable Instant decidedAt,
            @Nullable Named decidedBy,
            @Nullable String reason,
            long version) {}

    record ShownVote(
            int step,
            Quorum quorum,
            Named person,
            @Nullable Verdict verdict,
            @Nullable String reason,
            @Nullable Named by,
            @Nullable Instant at,
            Ground ground,
            @Nullable Named insteadOf,
            boolean replaced) {}

    /** {@code mayDecide}: the reader is asked in the step that waits; {@code standingFor} whom for, when not for himself. */
    record Shown(
            View approval,
            List<ShownVote> votes,
            boolean mayDecide,
            @Nullable Named standingFor,
            boolean mayWithdraw) {}

    record Waiting(int waiting) {}

    record Word(@Nullable @Size(max = 1000) String reason) {}

    record Reason(@NotBlank @Size(max = 1000) String reason) {}

    @GetMapping
    @SignedIn
    @Transactional(readOnly = true)
    public Page<View> list(
            @RequestParam(defaultValue = "to_decide") Which view,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 1000) String cursor) {
        var person = access.person();
        var page = switch (view) {
            case TO_DECIDE -> list.toDecide(person, limit, cursor);
            case ASKED -> list.asked(person, limit, cursor);
            case DECIDED -> list.decided(person, limit, cursor);
            case ALL -> {
                access.require(Right.APPROVAL_EDIT);
                yield list.all(limit, cursor);
            }
        };
        var names = names(page.items(), List.of());
        return new Page<>(page.items().stream().map(row -> view(row, names)).toList(), page.next());
    }

    /** How many wait for the reader. */
    @GetMapping("/waiting")
    @SignedIn
    Waiting waiting() {
        return new Waiting(list.waiting(access.person()));
    }

    @GetMapping("/{id}")
    @SignedIn
    @Transactional(readOnly = true)
    public ResponseEntity<Shown> one(@PathVariable UUID id) {
        var me = access.person();
        var now = clock.instant();
        var row = approvals.show(id);
        var votes = approvals.votes(id);
        reach.require(row, votes, me, now);
        var names = names(List.of(row), votes);
        var principals = deputies.principalsOf(me, now);
        var open = row.state() == ApprovalState.WAITING && !me.equals(row.askedBy())
                ? votes.stream()
                        .filter(vote -> vote.step() == row.step()
                                && (vote.open() || vote.verdict() == null && vote.quorum() == Quorum.ANY))
                        .map(VoteRow::person)
                        .toList()
                : List.<UUID>of();
        var voice = open.contains(me)
                ? me
                : votes.stream().anyMatch(vote -> vote.step() == row.step() && me.equals(vote.person()))
                        ? null
                        : open.stream().filter(principals::contains).findFirst().orElse(null);
        var shown = new Shown(
                view(row, names),
                votes.stream().map(vote -> vote(vote, names)).toList(),
                voice != null,
                voice == null || voice.equals(me) ? null : named(voice, names),
                row.state() == ApprovalState.WAITING && me.equals(row.askedBy()));
        return ResponseEntity.ok().eTag(Version.tag(row.version())).body(shown);
    }

    @PutMapping("/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void approve(
            @PathVariable UUID id,
            @Valid @RequestBody Word word,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        decide.vote(id, Verdict.APPROVE, access.person(), word.reason(), ifMatch);
    }

    @PutMapping("/{id}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void reject(
            @PathVariable UUID id,
            @Valid @RequestBody Reason why,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        decide.vote(id, Verdict.REJECT, access.person(), why.reason(), ifMatch);
    }

    @PutMapping("/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void sendBack(
            @PathVariable UUID id,
            @Valid @RequestBody Reason why,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        decide.vote(id, Verdict.SEND_BACK, access.person(), why.reason(), ifMatch);
    }

    @PutMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void withdraw(
            @PathVariable UUID id,
            @Valid @RequestBody Word word,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        decide.withdraw(id, access.person(), word.reason(), ifMatch);
    }

    private Map<UUID, String> names(List<ApprovalRow> rows, List<VoteRow> votes) {
        Set<UUID> people = new HashSet<>();
        rows.forEach(row -> {
            people.add(row.askedBy());
            add(people, row.decidedBy());
        });
        votes.forEach(vote -> {
            people.add(vote.person());
            add(people, vote.by());
            add(people, vote.insteadOf());
        });
        return organisation.personNames(people);
    }

    private static void add(Set<UUID> people, @Nullable UUID person) {
        if (person != null) {
            people.add(person);
        }
    }

    private static View view(ApprovalRow row, Map<UUID, String> names) {
        return new View(
                row.id(),
                row.kind(),
                row.about(),
                row.ticket(),
                row.title(),
                row.details(),
                named(row.askedBy(), names),
                row.askedAt(),
                row.state(),
                row.step(),
                row.decidedAt(),
                row.decidedBy() == null ? null : named(row.decidedBy(), names),
                row.reason(),
                row.version());
    }

    private static ShownVote vote(VoteRow vote, Map<UUID, String> names) {
        return new ShownVote(
                vote.step(),
                vote.quorum(),
                named(vote.person(), names),
                vote.verdict(),
                vote.reason(),
                vote.by() == null ? null : named(vote.by(), names),
                vote.at(),
                vote.ground(),
                vote.insteadOf() == null ? null : named(vote.insteadOf(), names),
                vote.replaced());
    }

    private static Named named(UUID id, Map<UUID, String> names) {
        return new Named(id, names.getOrDefault(id, "?"));
    }
}
