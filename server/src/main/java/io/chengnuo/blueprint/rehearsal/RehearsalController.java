package io.chengnuo.blueprint.rehearsal;

import io.chengnuo.blueprint.ReadTable;
import io.chengnuo.blueprint.RehearsalResult;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Acted;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Plan;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rehearsals of a table. */
@RestController
@RequestMapping("/api/v1/blueprints/{table}/rehearsals")
class RehearsalController {

    private final Rehearsals rehearsals;
    private final Rehearse rehearse;
    private final PastTickets past;
    private final ReadTable read;

    RehearsalController(Rehearsals rehearsals, Rehearse rehearse, PastTickets past, ReadTable read) {
        this.rehearsals = rehearsals;
        this.rehearse = rehearse;
        this.past = past;
        this.read = read;
    }

    record Wish(
            @Nullable @Size(max = 200) String subject,
            @Nullable @Size(max = 60) String flow,
            @Nullable @Size(max = 40) String number) {}

    record Begin(
            @NotBlank @Size(max = 120) String name,
            @NotNull Instant begins,
            @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Wish> samples) {}

    record Move(@NotNull Instant to) {}

    record Act(
            @NotNull Boolean done,
            @Nullable @Size(max = 500) String note) {}

    record RunAll(@NotNull @Min(1) @Max(300) Integer share) {}

    record Row(
            UUID id,
            String name,
            Instant startedAt,
            int samples,
            @Nullable RehearsalResult result) {}

    /** {@code next}: the step that is to be done now, with its due time. */
    record ShownSample(
            int number,
            String subject,
            @Nullable UUID ticket,
            List<String> path,
            Instant begins,
            Instant now,
            List<Acted> acted,
            @Nullable String next,
            @Nullable Instant due,
            List<String> missed) {}

    record Shown(
            UUID id,
            UUID table,
            String name,
            Instant startedAt,
            long version,
            List<Plan> plans,
            List<ShownSample> samples,
            @Nullable RehearsalResult result) {}

    record Candidates(List<PastTickets.Candidate> items) {}

    @Requires(Right.BLUEPRINT_READ)
    @GetMapping
    Page<Row> page(
            @PathVariable UUID table,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        read.sheet(table);
        var page = rehearsals.page(table, limit, cursor);
        return new Page<>(
                page.items().stream()
                        .map(one -> new Row(
                                one.id(),
                                one.name(),
                                one.startedAt(),
                                one.document().samples().size(),
                                one.result()))
                        .toList(),
                page.next());
    }

    /** Tickets of the past that the reader may see and take as samples. */
    @Requires(Right.BLUEPRINT_EDIT)
    @GetMapping("/past-tickets")
    Candidates pastTickets(@PathVariable UUID table) {
        read.sheet(table);
        return new Candidates(past.lately());
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping
    ResponseEntity<Shown> begin(@PathVariable UUID table, @RequestBody @Valid Begin wish) {
        var id = rehearse.begin(
                table,
                wish.name().strip(),
                wish.begins(),
                wish.samples().stream()
                        .map(sample -> new Rehearse.Wanted(sample.subject(), sample.flow(), sample.number()))
                        .toList());
        var rehearsal = rehearsals.require(table, id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Version.tag(rehearsal.version()))
                .body(shown(rehearsal));
    }

    @Requires(Right.BLUEPRINT_READ)
    @GetMapping("/{id}")
    ResponseEntity<Shown> read(@PathVariable UUID table, @PathVariable UUID id) {
        return tagged(rehearsals.require(table, id));
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PutMapping("/{id}/samples/{sample}/clock")
    ResponseEntity<Shown> move(
            @PathVariable UUID table,
            @PathVariable UUID id,
            @PathVariable int sample,
            @RequestBody @Valid Move move,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return tagged(rehearse.move(table, id, sample, move.to(), ifMatch));
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping("/{id}/samples/{sample}/steps")
    ResponseEntity<Shown> act(
            @PathVariable UUID table,
            @PathVariable UUID id,
            @PathVariable int sample,
            @RequestBody @Valid Act act,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return tagged(rehearse.act(
                table,
                id,
                sample,
                act.done(),
                act.note() == null ? "" : act.note().strip(),
                ifMatch));
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping("/{id}/run")
    ResponseEntity<Shown> run(
            @PathVariable UUID table,
            @PathVariable UUID id,
            @RequestBody @Valid RunAll run,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return tagged(rehearse.runAll(table, id, run.share(), ifMatch));
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping("/{id}/end")
    ResponseEntity<Shown> finish(
            @PathVariable UUID table,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return tagged(rehearse.finish(table, id, ifMatch));
    }

    private ResponseEntity<Shown> tagged(Rehearsals.Rehearsal rehearsal) {
        return ResponseEntity.ok().eTag(Version.tag(rehearsal.version())).body(shown(rehearsal));
    }

    private Shown shown(Rehearsals.Rehearsal rehearsal) {
        var document = rehearsal.document();
        var run = rehearse.run(document);
        return new Shown(
                rehearsal.id(),
                rehearsal.sheet(),
                rehearsal.name(),
                rehearsal.startedAt(),
                rehearsal.version(),
                document.plans(),
                document.samples().stream()
                        .map(sample -> {
                            var next = run.next(sample).orElse(null);
                            return new ShownSample(
                                    sample.number(),
                                    sample.subject(),
                                    sample.ticket(),
                                    sample.path(),
                                    sample.begins(),
                                    sample.now(),
                                    sample.acted(),
                                    next,
                                    next == null ? null : run.due(next, RunSample.began(sample)),
                                    RunSample.missed(sample));
                        })
                        .toList(),
                rehearsal.result());
    }
}
