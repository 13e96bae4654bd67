package io.chengnuo.policy;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The policy to read: in force, earlier and scheduled versions, single clauses, and what changed between two versions. */
@RestController
@RequestMapping("/api/v1")
class PolicyController {

    private final PolicyInForce policy;
    private final PolicyVersions versions;
    private final Authors authors;

    PolicyController(PolicyInForce policy, PolicyVersions versions, Authors authors) {
        this.policy = policy;
        this.versions = versions;
        this.authors = authors;
    }

    /** {@code state}: in_force, scheduled or past. */
    record VersionView(
            UUID id,
            long revision,
            String number,
            String state,
            Instant effectiveFrom,
            Instant publishedAt,
            @Nullable Author author,
            String reason) {}

    record ClauseView(
            String number,
            Text text,
            String owner,
            @Nullable Text scope,
            @Nullable Text basis,
            List<String> control,
            List<TargetView> targets,
            @Nullable Text title,
            Scope applies,
            List<String> cites,
            List<ControlRef> binds,
            @Nullable Repeal repealed) {}

    record ChapterView(
            String number,
            Text title,
            List<ClauseView> clauses,
            @Nullable Layer layer) {}

    /** {@code charterSince}: the first version with this charter. */
    record PolicyView(
            VersionView version,
            Text title,
            List<ChapterView> chapters,
            PolicyFrame frame,
            @Nullable String charterSince) {}

    record DifferenceList(String from, String to, List<PolicyDifference> items) {}

    @SignedIn
    @GetMapping("/policies/current")
    ResponseEntity<PolicyView> current() {
        return shown(policy.now());
    }

    @Requires(Right.POLICY_READ)
    @GetMapping("/policies/versions")
    Page<VersionView> versions(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var before = after == null ? Long.MAX_VALUE : after.number(0);
        var rows = versions.headers().reversed().stream()
                .filter(header -> header.revision() < before)
                .limit(limit + 1L)
                .map(this::view)
                .toList();
        return Page.of(rows, limit, last -> Cursor.of(last.revision));
    }

    @Requires(Right.POLICY_READ)
    @GetMapping("/policies/versions/{id}")
    ResponseEntity<PolicyView> version(@PathVariable UUID id) {
        return shown(policy.require(id));
    }

    /** What a version changed against the one before it, or against {@code since}. */
    @Requires(Right.POLICY_READ)
    @GetMapping("/policies/versions/{id}/differences")
    DifferenceList differences(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID since) {
        var later = policy.require(id);
        var earlier = since == null ? previous(later) : policy.require(since);
        return new DifferenceList(
                earlier.number(), later.number(), PolicyDifference.between(earlier.document(), later.document()));
    }

    @SignedIn
    @GetMapping("/clauses/{number}")
    ClauseView clause(@PathVariable String number, @RequestParam(required = false) @Nullable UUID version) {
        var read = version == null ? policy.now() : policy.require(version);
        return read.clause(number).map(clause -> view(clause, read)).orElseThrow(() -> new NotFound("no_such_clause"));
    }

    private PolicyVersion previous(PolicyVersion version) {
        return versions.headers().reversed().stream()
                .filter(header -> header.revision() < version.header().revision())
                .findFirst()
                .map(header -> policy.require(header.id()))
                .orElse(version);
    }

    /** The number of the version that brought the charter; null when there is none. */
    private @Nullable String charterSince(PolicyVersion version) {
        var charter = version.frame().charter();
        var since = version.number();
        for (var header : versions.headers().reversed()) {
            if (header.revision() > version.header().revision()) {
                continue;
            }
            if (!Objects.equals(policy.require(header.id()).frame().charter(), charter)) {
                break;
            }
            since = header.number();
        }
        return charter == null ? null : since;
    }

    private ResponseEntity<PolicyView> shown(PolicyVersion version) {
        var document = version.document();
        var chapters = document.chapters().stream()
                .map(chapter -> new ChapterView(
                        chapter.number(),
                        chapter.title(),
                        chapter.clauses().stream()
                                .map(clause -> view(clause, version))
                                .toList(),
                        chapter.layer()))
                .toList();
        var view = new PolicyView(
                view(version.header()), document.title(), chapters, document.frame(), charterSince(version));
        return ResponseEntity.ok()
                .eTag(Version.tag(version.header().revision()))
                .body(view);
    }

    private static ClauseView view(Clause clause, PolicyVersion version) {
        var targets = version.targets().stream()
                .filter(target -> target.clause().equals(clause.number()))
                .map(target -> TargetView.of(target, version))
                .toList();
        return new ClauseView(
                clause.number(),
                clause.text(),
                clause.owner(),
                clause.scope(),
                clause.basis(),
                clause.control(),
                targets,
                clause.title(),
                clause.applies(),
                clause.cites(),
                clause.binds(),
                clause.repealed());
    }

    private VersionView view(PolicyHeader header) {
        var inForce = policy.now().header();
        var state = header.id().equals(inForce.id())
                ? "in_force"
                : PolicyHeader.IN_TIME.compare(header, inForce) > 0 ? "scheduled" : "past";
        return new VersionView(
                header.id(),
                header.revision(),
                header.number(),
                state,
                header.effectiveFrom(),
                header.publishedAt(),
                authors.of(header.author()),
                header.reason());
    }
}
