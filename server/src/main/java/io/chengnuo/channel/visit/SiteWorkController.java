package io.chengnuo.channel.visit;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.web.FileAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The engineer's own doors, made for a phone. */
@RestController
@RequestMapping("/api/v1/site-visits")
class SiteWorkController {

    private final SiteVisits visits;
    private final WorkSiteVisit work;
    private final VisitReach reach;
    private final FileStore files;

    SiteWorkController(SiteVisits visits, WorkSiteVisit work, VisitReach reach, FileStore files) {
        this.visits = visits;
        this.work = work;
        this.reach = reach;
        this.files = files;
    }

    record Arrival(
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Nullable @Size(max = 10) List<@NotNull UUID> photos) {}

    record Report(
            @NotBlank @Size(max = 4000) String findings,
            @Nullable @Size(max = 2000) String used,
            @Nullable @Size(max = 100) String signer,
            @Nullable UUID signature,
            @Nullable @Size(max = 10) List<@NotNull UUID> photos,
            boolean deliver) {}

    record Failure(@NotBlank @Size(max = 500) String reason) {}

    record Kept(UUID id, String name) {}

    @PutMapping("/{id}/departure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.VISIT_WORK)
    void setOff(@PathVariable UUID id) {
        work.setOff(id, reach.worked());
    }

    @PutMapping("/{id}/arrival")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.VISIT_WORK)
    void arrive(@PathVariable UUID id, @Valid @RequestBody Arrival arrival) {
        var position = arrival.latitude() == null || arrival.longitude() == null
                ? null
                : new WorkSiteVisit.Position(arrival.latitude(), arrival.longitude());
        work.arrive(id, position, Objects.requireNonNullElse(arrival.photos(), List.of()), reach.worked());
    }

    @PutMapping("/{id}/work")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.VISIT_WORK)
    void begin(@PathVariable UUID id) {
        work.begin(id, reach.worked());
    }

    @PutMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.VISIT_WORK)
    void done(@PathVariable UUID id, @Valid @RequestBody Report report) {
        var signer = report.signer() == null || report.signer().isBlank()
                ? null
                : report.signer().strip();
        work.done(
                id,
                new WorkSiteVisit.Report(
                        report.findings().strip(),
                        report.used() == null || report.used().isBlank()
                                ? null
                                : report.used().strip(),
                        signer,
                        report.signature(),
                        Objects.requireNonNullElse(report.photos(), List.of()),
                        report.deliver()),
                reach.worked());
    }

    @PutMapping("/{id}/failure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.VISIT_WORK)
    void fail(@PathVariable UUID id, @Valid @RequestBody Failure failure) {
        work.fail(id, failure.reason().strip(), reach.worked());
    }

    /** A photo or a drawn signature, before it is named by an arrival or a report. Only pictures. */
    @PostMapping(path = "/pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.VISIT_WORK)
    Kept picture(@RequestParam MultipartFile file) throws IOException {
        var picture = Picture.of(file.getBytes());
        if (picture == null) {
            throw new Invalid("picture_needed", new FieldError("file", "invalid"));
        }
        try (var bytes = file.getInputStream()) {
            var kept = files.keep(
                    Objects.requireNonNullElse(file.getOriginalFilename(), "photo"), picture.mediaType(), bytes);
            return new Kept(kept.id(), kept.name());
        }
    }

    @GetMapping("/{id}/pictures/{file}")
    @Requires({Right.VISIT_PLAN, Right.VISIT_WORK, Right.TICKET_READ})
    @Transactional(readOnly = true)
    public ResponseEntity<InputStreamResource> read(@PathVariable UUID id, @PathVariable UUID file) {
        var visit = visits.find(id, reach.readable()).orElseThrow(() -> new NotFound("no_such_site_visit"));
        var kind = file.equals(visit.signature()) ? WorkSiteVisit.SIGNATURE : WorkSiteVisit.PHOTOS;
        var found = files.require(kind, id, file);
        return FileAnswer.saved(found, files);
    }
}
