package io.chengnuo.workspace.imports;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.SavedAs;
import io.chengnuo.shared.web.Version;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
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
import org.springframework.web.multipart.MultipartFile;

/** Taking over a file in the browser: put it down, say what its columns mean, rehearse, run, read what was left out. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private final Uploads uploads;
    private final ImportRuns runs;
    private final PutDownFile putDown;
    private final MapUpload map;
    private final StartImport start;
    private final ImportReport report;
    private final Organisation organisation;
    private final Access access;

    ImportController(
            Uploads uploads,
            ImportRuns runs,
            PutDownFile putDown,
            MapUpload map,
            StartImport start,
            ImportReport report,
            Organisation organisation,
            Access access) {
        this.uploads = uploads;
        this.runs = runs;
        this.putDown = putDown;
        this.map = map;
        this.start = start;
        this.report = report;
        this.organisation = organisation;
        this.access = access;
    }

    record PutDown(UUID id) {}

    record Line(
            UUID id,
            ImportKind kind,
            String fileName,
            UploadState state,
            @Nullable Counts counts,
            String putDownBy,
            Instant putDownAt,
            Instant changedAt) {}

    /** {@code fields} are the product's fields this kind can fill; {@code counts} is what was written so far. */
    record View(
            UUID id,
            ImportKind kind,
            String fileName,
            UploadState state,
            String format,
            List<String> header,
            List<List<String>> firstRows,
            Set<String> fields,
            Set<String> required,
            Mapping mapping,
            long rowsRead,
            RehearseImport.@Nullable Rehearsal rehearsal,
            @Nullable Counts counts,
            @Nullable UUID run,
            @Nullable String refused,
            String putDownBy,
            Instant putDownAt,
            Instant changedAt,
            long version) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Right.IMPORT_RUN)
    ResponseEntity<PutDown> putDown(@RequestParam ImportKind kind, @RequestParam MultipartFile file)
            throws IOException {
        try (var bytes = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var id = putDown.putDown(kind, name, bytes, access.person());
            return ResponseEntity.created(URI.create("/api/v1/imports/" + id)).body(new PutDown(id));
        }
    }

    @GetMapping
    @Requires(Right.IMPORT_RUN)
    @Transactional(readOnly = true)
    public Page<Line> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = uploads.newest(limit, cursor);
        var names = organisation.personNames(
                page.items().stream().map(Upload::putDownBy).toList());
        return new Page<>(
                page.items().stream()
                        .map(one -> new Line(
                                one.id(),
                                one.kind(),
                                one.fileName(),
                                one.state(),
                                runs.newest(one).map(ImportRuns.Run::counts).orElse(null),
                                names.getOrDefault(one.putDownBy(), "?"),
                                one.putDownAt(),
                                one.changedAt()))
                        .toList(),
                page.next());
    }

    @GetMapping("/{id}")
    @Requires(Right.IMPORT_RUN)
    @Transactional(readOnly = true)
    public ResponseEntity<View> read(@PathVariable UUID id) {
        var upload = uploads.require(id);
        var run = runs.newest(upload);
        var names = organisation.personNames(List.of(upload.putDownBy()));
        return ResponseEntity.ok()
                .eTag(Version.tag(upload.version()))
                .body(new View(
                        upload.id(),
                        upload.kind(),
                        upload.fileName(),
                        upload.state(),
                        upload.format(),
                        upload.header(),
                        upload.firstRows(),
                        Fields.of(upload.kind()),
                        Fields.required(upload.kind()),
                        upload.mapping(),
                        upload.rowsRead(),
                        upload.rehearsal(),
                        run.map(ImportRuns.Run::counts).orElse(null),
                        run.map(ImportRuns.Run::id).orElse(null),
                        upload.refused(),
                        names.getOrDefault(upload.putDownBy(), "?"),
                        upload.putDownAt(),
                        upload.changedAt(),
                        upload.version()));
    }

    @PutMapping("/{id}/mapping")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.IMPORT_RUN)
    void map(
            @PathVariable UUID id,
            @RequestBody Mapping mapping,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        map.map(id, mapping, ifMatch, access.person());
    }

    @PutMapping("/{id}/rehearsal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Right.IMPORT_RUN)
    void rehearse(@PathVariable UUID id) {
        start.rehearse(id, access.person());
    }

    @PutMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Right.IMPORT_RUN)
    void run(@PathVariable UUID id) {
        start.run(id, access.person());
    }

    /** The rows that were not taken, as CSV. */
    @GetMapping("/{id}/report")
    @Requires(Right.IMPORT_RUN)
    void report(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var run = report.of(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, SavedAs.name("report-" + run + ".csv"));
        report.write(run, response.getOutputStream());
    }
}
