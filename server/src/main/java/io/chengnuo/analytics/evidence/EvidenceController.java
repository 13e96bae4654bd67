package io.chengnuo.analytics.evidence;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.web.SavedAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Packs of evidence: asked for, kept, taken out; each time somebody takes one, the trail says so. */
@RestController
@RequestMapping("/api/v1/evidence-packs")
class EvidenceController {

    private final AskEvidence ask;
    private final EvidencePacks packs;
    private final FileStore files;
    private final Organisation organisation;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceController(
            AskEvidence ask,
            EvidencePacks packs,
            FileStore files,
            Organisation organisation,
            Facts facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.ask = ask;
        this.packs = packs;
        this.files = files;
        this.organisation = organisation;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Wish(@NotNull LocalDate from, @NotNull LocalDate to) {}

    record Asked(UUID id) {}

    record View(
            UUID id,
            LocalDate from,
            LocalDate to,
            PackState state,
            int progress,
            @Nullable String askedBy,
            Instant askedAt,
            @Nullable Instant readyAt,
            @Nullable String sha256,
            @Nullable Long size) {}

    @Requires(Right.EVIDENCE_PACK)
    @GetMapping
    Page<View> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = packs.page(limit, cursor);
        var names = organisation.personNames(page.items().stream()
                .map(EvidencePack::askedBy)
                .filter(Objects::nonNull)
                .toList());
        return new Page<>(page.items().stream().map(one -> view(one, names)).toList(), page.next());
    }

    @Requires(Right.EVIDENCE_PACK)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked ask(@Valid @RequestBody Wish wish, Locale locale) {
        return new Asked(ask.ask(wish.from(), wish.to(), locale.getLanguage().equals("en") ? "en" : "zh-CN"));
    }

    @Requires(Right.EVIDENCE_PACK)
    @GetMapping("/{id}")
    View show(@PathVariable UUID id) {
        var pack = packs.require(id);
        return view(pack, pack.askedBy() == null ? Map.of() : organisation.personNames(List.of(pack.askedBy())));
    }

    @Requires(Right.EVIDENCE_PACK)
    @GetMapping("/{id}/file")
    ResponseEntity<InputStreamResource> download(@PathVariable UUID id) {
        var pack = packs.require(id);
        if (pack.state() != PackState.READY) {
            throw new Conflict("evidence_not_ready");
        }
        var file = files.of(MakeEvidence.OWNER, id).getFirst();
        transaction.executeWithoutResult(status -> facts.record(new EvidencePackDownloaded(id, clock.instant())));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, SavedAs.name(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(files.open(file)));
    }

    private static View view(EvidencePack one, Map<UUID, String> names) {
        return new View(
                one.id(),
                one.from(),
                one.to(),
                one.state(),
                one.progress(),
                one.askedBy() == null ? null : names.get(one.askedBy()),
                one.askedAt(),
                one.readyAt(),
                one.sha256(),
                one.size());
    }
}
