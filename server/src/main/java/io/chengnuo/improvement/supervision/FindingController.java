package io.chengnuo.improvement.supervision;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.chengnuo.improvement.supervision.ShownFindings.Shown;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.web.FileAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** What checks found, and whether it is put right. */
@RestController
@RequestMapping("/api/v1/supervision/findings")
class FindingController {

    /** So that spreadsheets read the file as UTF-8. */
    private static final String MARK = "\ufeff";

    private static final int PAGE = 100;

    private final Findings findings;
    private final ShownFindings shown;
    private final SettleFinding settle;
    private final FileStore files;

    FindingController(Findings findings, ShownFindings shown, SettleFinding settle, FileStore files) {
        this.findings = findings;
        this.shown = shown;
        this.settle = settle;
        this.files = files;
    }

    record Fix(
            @NotBlank @Size(max = 2000) String words,
            @Nullable @Size(max = 10) List<@NotNull UUID> files) {}

    record Verification(
            @NotNull Boolean accepted,
            @Nullable @Size(max = 2000) String words) {}

    @GetMapping
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Page<Shown> list(
            @RequestParam(required = false) @Nullable FindingKind kind,
            @RequestParam(required = false) @Nullable FindingState state,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable @Size(max = 20) String clause,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = findings.page(new Findings.Filter(kind, state, severity, clause, owner, null), limit, cursor);
        return new Page<>(shown.of(page.items()), page.next());
    }

    @GetMapping("/{id}")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Shown show(@PathVariable UUID id) {
        return shown.of(List.of(findings.require(id))).getFirst();
    }

    @PutMapping("/{id}/fix")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void fix(
            @PathVariable UUID id,
            @Valid @RequestBody Fix body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        settle.fix(id, body.words().strip(), body.files() == null ? List.of() : body.files(), ifMatch);
    }

    @PutMapping("/{id}/verification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void verify(
            @PathVariable UUID id,
            @Valid @RequestBody Verification body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        settle.verify(id, body.accepted(), body.words(), ifMatch);
    }

    @GetMapping("/{id}/files/{file}")
    @Requires(Right.POLICY_READ)
    ResponseEntity<InputStreamResource> download(@PathVariable UUID id, @PathVariable UUID file) {
        var stored = Stream.of(RecordCheck.EVIDENCE, RecordCheck.PROOF)
                .flatMap(kind -> files.of(kind, id).stream())
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseGet(() -> files.require(RecordCheck.EVIDENCE, id, file));
        return FileAnswer.saved(stored, files);
    }

    /** The same list as a table file, whole. */
    @GetMapping(value = "/export.csv", produces = "text/csv;charset=UTF-8")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable FindingKind kind,
            @RequestParam(required = false) @Nullable FindingState state,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable @Size(max = 20) String clause) {
        var filter = new Findings.Filter(kind, state, severity, clause, null, null);
        var out = new StringWriter();
        out.write(MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord("clause", "kind", "severity", "state", "words", "owner", "due", "found_at", "fix");
            String cursor = null;
            do {
                var page = findings.page(filter, PAGE, cursor);
                shown.of(page.items()).forEach(one -> csv.writeRecord(line(one)));
                cursor = page.next();
            } while (cursor != null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"findings.csv\"")
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String[] line(Shown one) {
        return new String[] {
            one.clause(),
            one.kind().name().toLowerCase(java.util.Locale.ROOT),
            one.severity() == null ? "" : one.severity().name().toLowerCase(java.util.Locale.ROOT),
            one.state().name().toLowerCase(java.util.Locale.ROOT),
            harmless(one.words()),
            one.owner() == null ? "" : harmless(one.owner().name()),
            one.dueOn() == null ? "" : one.dueOn().toString(),
            one.foundAt().toString(),
            one.fix() == null ? "" : harmless(one.fix())
        };
    }

    /** Words are written by people: none becomes a formula. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
