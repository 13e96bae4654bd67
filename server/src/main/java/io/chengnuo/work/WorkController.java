package io.chengnuo.work;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.work.Written.Tick;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Working on a ticket by its procedure: stages, forms, lists, and what is found out first. */
@RestController
@RequestMapping("/api/v1/tickets/{id}/work")
class WorkController {

    private final WorkDoor door;
    private final Workbench workbench;
    private final TicketScope scope;
    private final MoveStage moves;
    private final FillForm fill;
    private final TickItem ticks;
    private final WriteAnalysis analysis;

    WorkController(
            WorkDoor door,
            Workbench workbench,
            TicketScope scope,
            MoveStage moves,
            FillForm fill,
            TickItem ticks,
            WriteAnalysis analysis) {
        this.door = door;
        this.workbench = workbench;
        this.scope = scope;
        this.moves = moves;
        this.fill = fill;
        this.ticks = ticks;
        this.analysis = analysis;
    }

    @GetMapping
    @Requires(Right.TICKET_READ)
    ResponseEntity<Workbench.View> show(@PathVariable UUID id) {
        scope.require(new TicketId(id), Right.TICKET_READ);
        var view = workbench.of(id).orElseThrow(() -> new NotFound("no_procedure"));
        return ResponseEntity.ok().eTag(Version.tag(view.version())).body(view);
    }

    /** {@code stage} is the next, or one before with {@code reason} and {@code cause}. {@code content}: what was done. */
    record StageRequest(
            @NotBlank @Size(max = 60) String stage,
            @Nullable @Size(max = 2000) String reason,
            @Nullable ReworkCause cause,
            @Nullable @Size(max = 4000) String content) {}

    @PutMapping("/stage")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> move(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody StageRequest to) {
        return door.change(
                id,
                ifMatch,
                (run, by) ->
                        moves.move(run, new MoveStage.Move(to.stage(), to.reason(), to.cause(), to.content()), by));
    }

    /** Fields not named stay as they are; null empties one. */
    record FormRequest(@NotEmpty @Size(max = 100) Map<@Size(max = 60) String, @Nullable JsonNode> values) {}

    @PutMapping("/form")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> fill(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody FormRequest form) {
        return door.change(id, ifMatch, (run, by) -> fill.fill(run, form.values(), by));
    }

    /** {@code deviation} says what went otherwise than planned. */
    record TickRequest(@Nullable @Size(max = 1000) String deviation) {}

    /** {@code list} is the key of a stage, {@code @preparation} or {@code @delivery}. */
    @PutMapping("/lists/{list}/{item}")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> tick(
            @PathVariable UUID id,
            @PathVariable String list,
            @PathVariable String item,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TickRequest how) {
        return door.change(id, ifMatch, (run, by) -> ticks.tick(run, new Tick(list, item), how.deviation(), by));
    }

    @DeleteMapping("/lists/{list}/{item}")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> untick(
            @PathVariable UUID id,
            @PathVariable String list,
            @PathVariable String item,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return door.change(id, ifMatch, (run, by) -> ticks.untick(run, new Tick(list, item), by));
    }

    record IdentityRequest(
            @NotNull IdentityMeans means,
            @NotNull Boolean readBack,
            @Nullable @Size(max = 500) String note) {}

    @PutMapping("/identity")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> identity(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody IdentityRequest checked) {
        return door.change(
                id,
                ifMatch,
                (run, by) -> analysis.identityChecked(run, checked.means(), checked.readBack(), checked.note(), by));
    }

    record AnalysisRequest(
            @NotBlank @Size(max = 10_000) String wanted,
            @NotBlank @Size(max = 10_000) String outside,
            @NotEmpty Set<@NotNull AnalysisMeans> means) {}

    @PutMapping("/analysis")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> analysis(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AnalysisRequest found) {
        return door.change(
                id, ifMatch, (run, by) -> analysis.analysed(run, found.wanted(), found.outside(), found.means(), by));
    }
}
