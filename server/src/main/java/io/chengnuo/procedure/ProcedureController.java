package io.chengnuo.procedure;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Text;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.web.SavedAs;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Procedures to read: those in use, their versions, what a version changed, one as a file; and taking one out of use. */
@RestController
@RequestMapping("/api/v1")
class ProcedureController {

    private final ProcedureList list;
    private final ProcedureVersions versions;
    private final ProceduresInForce inForce;
    private final PublishProcedure publish;
    private final EditDraft edit;
    private final ProcedureYaml yaml;
    private final Organisation organisation;
    private final JsonMapper json;

    ProcedureController(
            ProcedureList list,
            ProcedureVersions versions,
            ProceduresInForce inForce,
            PublishProcedure publish,
            EditDraft edit,
            ProcedureYaml yaml,
            Organisation organisation,
            JsonMapper json) {
        this.list = list;
        this.versions = versions;
        this.inForce = inForce;
        this.publish = publish;
        this.edit = edit;
        this.yaml = yaml;
        this.organisation = organisation;
        this.json = json;
    }

    record Author(UUID id, String name) {}

    record VersionView(
            UUID id,
            String key,
            int revision,
            boolean retired,
            Instant publishedAt,
            @Nullable Author author,
            String reason) {}

    record Shown(UUID id, String key, int revision, ProcedureDocument document) {}

    record Differences(int from, int to, List<ProcedureDifference> items) {}

    record Chosen(
            @Nullable String key,
            @Nullable Text name,
            @Nullable Integer revision) {}

    record Publication(@NotBlank @Size(max = 1000) String reason) {}

    record Use(
            @NotNull Boolean inUse,
            @NotBlank @Size(max = 1000) String reason) {}

    record Begin(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
            String key,

            @Size(max = 60) @Nullable String from,
            @Valid @Nullable NewName name,
            @Size(max = 200_000) @Nullable String yaml) {}

    record NewName(
            @NotBlank @Size(max = 100) String zh,
            @NotBlank @Size(max = 100) String en) {}

    @Requires(Right.PROCEDURE_READ)
    @GetMapping("/procedures")
    Page<ProcedureList.Row> procedures(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var rows = list.rows().stream()
                .filter(row -> after == null || row.key().compareTo(after.text(0)) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, last -> Cursor.of(last.key()));
    }

    /** A new procedure as a draft: empty, a copy of another one, or from a file. */
    @Requires(Right.PROCEDURE_EDIT)
    @PostMapping("/procedures")
    @ResponseStatus(HttpStatus.CREATED)
    DraftController.Shown begin(@RequestBody @Valid Begin wish) {
        return DraftController.shown(edit.begin(beginning(wish)), publish);
    }

    private ProcedureDocument beginning(Begin wish) {
        if (wish.yaml() != null && !wish.yaml().isBlank()) {
            return yaml.read(wish.yaml()).under(wish.key());
        }
        if (wish.from() != null && !wish.from().isBlank()) {
            var source = inForce.find(wish.from()).orElseThrow(() -> new NotFound("no_such_procedure"));
            return source.document().copy(wish.key(), name(wish));
        }
        return new ProcedureDocument(
                wish.key(), name(wish), null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Text name(Begin wish) {
        if (wish.name() == null) {
            throw new Invalid("invalid_request", new FieldError("name", "missing"));
        }
        return new Text(wish.name().zh(), wish.name().en());
    }

    @Requires(Right.PROCEDURE_READ)
    @GetMapping("/procedures/{key}")
    ResponseEntity<Shown> procedure(@PathVariable String key) {
        return shown(newest(key));
    }

    @Requires(Right.PROCEDURE_READ)
    @GetMapping("/procedures/{key}/versions")
    Page<VersionView> versions(
            @PathVariable String key,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var before = after == null ? Integer.MAX_VALUE : (int) Math.min(after.number(0), Integer.MAX_VALUE);
        var rows = views(versions.headers(key, before, limit + 1));
        return Page.of(rows, limit, last -> Cursor.of(last.revision()));
    }

    @Requires(Right.PROCEDURE_READ)
    @GetMapping("/procedures/{key}/versions/{revision}")
    ResponseEntity<Shown> version(@PathVariable String key, @PathVariable int revision) {
        return shown(header(key, revision));
    }

    /** What a version changed against the one before it, or against {@code since}. */
    @Requires(Right.PROCEDURE_READ)
    @GetMapping("/procedures/{key}/versions/{revision}/differences")
    Differences differences(
            @PathVariable String key,
            @PathVariable int revision,
            @RequestParam(required = false) @Nullable Integer since) {
        var later = header(key, revision);
        var earlier = revision == 1 && since == null ? later : header(key, since == null ? revision - 1 : since);
        return new Differences(
                earlier.revision(),
                later.revision(),
                ProcedureDifference.between(
                        inForce.require(earlier.id()).document(),
                        inForce.require(later.id()).document(),
                        json));
    }

    /** Makes the draft the version in force. */
    @Requires(Right.PROCEDURE_EDIT)
    @PostMapping("/procedures/{key}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    VersionView publish(
            @PathVariable String key,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid Publication wish) {
        return views(List.of(publish.draft(key, wish.reason(), ifMatch))).getFirst();
    }

    /** Out of use: given to no new request. Requests under way go on. */
    @Requires(Right.PROCEDURE_EDIT)
    @PutMapping("/procedures/{key}/use")
    VersionView use(@PathVariable String key, @RequestBody @Valid Use wish) {
        return views(List.of(publish.retire(key, !wish.inUse(), wish.reason()))).getFirst();
    }

    /** As a file; of {@code revision}, or of the draft, or the newest. */
    @Requires(Right.PROCEDURE_READ)
    @GetMapping(value = "/procedures/{key}/yaml", produces = "application/yaml")
    ResponseEntity<byte[]> file(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam(defaultValue = "false") boolean draft) {
        var document = draft
                ? edit.read(key).document()
                : inForce.require((revision == null ? newest(key) : header(key, revision)).id())
                        .document();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/yaml"))
                .header(HttpHeaders.CONTENT_DISPOSITION, SavedAs.name(document.key() + ".yaml"))
                .body(yaml.write(document).getBytes(StandardCharsets.UTF_8));
    }

    /** Which procedure a request of these traits would go through. */
    @Requires(Right.PROCEDURE_READ)
    @GetMapping("/procedure-choice")
    Chosen choice(
            @RequestParam @Size(max = 100) String category,
            @RequestParam(required = false) @Nullable ProblemClass problemClass,
            @RequestParam(defaultValue = "P3") Priority priority,
            @RequestParam(defaultValue = "false") boolean firm) {
        var request = new CaseTraits(
                category, problemClass, Complexity.GENERAL, false, priority, Tier.MIDDLE, Channel.PORTAL);
        return inForce.forCase(request, firm)
                .map(version -> new Chosen(version.key(), version.document().name(), version.revision()))
                .orElse(new Chosen(null, null, null));
    }

    /** By id, as requests name it: everybody who works on one may see how it is to be worked through. */
    @SignedIn
    @GetMapping("/procedure-versions/{id}")
    Shown version(@PathVariable UUID id) {
        var version = inForce.require(id);
        return new Shown(version.id(), version.key(), version.revision(), version.document());
    }

    private ResponseEntity<Shown> shown(ProcedureHeader header) {
        var version = inForce.require(header.id());
        return ResponseEntity.ok()
                .eTag(Version.tag(version.revision()))
                .body(new Shown(version.id(), version.key(), version.revision(), version.document()));
    }

    private ProcedureHeader newest(String key) {
        return versions.headers(key, Integer.MAX_VALUE, 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_procedure"));
    }

    private ProcedureHeader header(String key, int revision) {
        return versions.headers(key, revision == Integer.MAX_VALUE ? revision : revision + 1, 1).stream()
                .filter(header -> header.revision() == revision)
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_procedure_version"));
    }

    private List<VersionView> views(Collection<ProcedureHeader> headers) {
        var names = organisation.personNames(headers.stream()
                .map(ProcedureHeader::author)
                .filter(Objects::nonNull)
                .toList());
        return headers.stream()
                .map(header -> new VersionView(
                        header.id(),
                        header.key(),
                        header.revision(),
                        header.retired(),
                        header.publishedAt(),
                        header.author() == null
                                ? null
                                : new Author(header.author(), names.getOrDefault(header.author(), "")),
                        header.reason()))
                .toList();
    }
}
