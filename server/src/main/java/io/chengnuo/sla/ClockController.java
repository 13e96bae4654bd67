package io.chengnuo.sla;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Measured;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The promises on a ticket, and why each stands as it does. */
@RestController
@RequestMapping("/api/v1")
class ClockController {

    private final Clocks clocks;
    private final ExplainClock explain;
    private final ReadableClocks readable;
    private final NoteBreach noteBreach;
    private final Access access;
    private final BreachList breaches;

    ClockController(
            Clocks clocks,
            ExplainClock explain,
            ReadableClocks readable,
            NoteBreach noteBreach,
            Access access,
            BreachList breaches) {
        this.breaches = breaches;
        this.clocks = clocks;
        this.noteBreach = noteBreach;
        this.access = access;
        this.explain = explain;
        this.readable = readable;
    }

    record ClockView(
            UUID id,
            String promise,
            int round,
            String indicator,
            Measured measured,
            String clause,
            String calendar,
            String amount,
            Instant startedAt,
            Instant warnAt,
            Instant dueAt,
            ClockState state,
            @Nullable Instant pausedSince,
            @Nullable Instant stoppedAt,
            @Nullable UUID team,
            @Nullable UUID person) {

        static ClockView of(ClockRow row) {
            var clock = row.clock();
            var terms = clock.terms();
            var ending = clock.ending();
            return new ClockView(
                    row.id(),
                    terms.promise(),
                    clock.origin().round(),
                    terms.indicator(),
                    terms.measured(),
                    terms.clause(),
                    terms.calendar(),
                    terms.amount().toString(),
                    clock.origin().at(),
                    clock.warnAt(),
                    clock.dueAt(),
                    clock.state(),
                    clock.standstill().since(),
                    ending == null ? null : ending.at(),
                    clock.holder().team(),
                    clock.holder().person());
        }
    }

    record ClockList(List<ClockView> items) {}

    @GetMapping("/tickets/{ticket}/clocks")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    ClockList ofTicket(@PathVariable UUID ticket) {
        readable.require(new TicketId(ticket));
        return new ClockList(clocks.ofTicket(new TicketId(ticket)).stream()
                .map(ClockView::of)
                .toList());
    }

    @GetMapping("/clocks/{id}/explanation")
    @Requires({Right.TICKET_READ, Right.BOARD_READ})
    @Transactional(readOnly = true)
    ClockExplanation explanation(@PathVariable UUID id) {
        var row = clocks.find(id).orElseThrow(() -> new NotFound("no_such_clock"));
        readable.require(row.ticket());
        return explain.of(row);
    }

    record NoteRequest(
            @Nullable BreachKind kind,
            @NotBlank @Size(max = 2000) String cause,
            @NotBlank @Size(max = 2000) String action) {}

    @PutMapping("/clocks/{id}/breach-note")
    @Requires(Right.TICKET_NOTE)
    ResponseEntity<BreachNote> note(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody NoteRequest request) {
        var note = noteBreach.note(
                id,
                request.kind() == null ? BreachKind.OTHER : request.kind(),
                request.cause(),
                request.action(),
                access.person(),
                ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(note.version())).body(note);
    }

    /** {@code noted}: with or without the reason; both when absent. */
    @GetMapping("/breaches")
    @Requires({Right.ESCALATION_READ, Right.BOARD_READ})
    Page<BreachList.View> breaches(
            @RequestParam(required = false) @Nullable Boolean noted,
            @RequestParam(required = false) @Nullable BreachKind kind,
            @RequestParam(required = false) @Nullable @Size(max = 80) String promise,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 1000) String cursor) {
        var wanted = new BreachList.Wanted(noted, kind, promise, team, person, limit, cursor);
        return breaches.page(wanted, access.has(Right.ESCALATION_READ) ? Right.ESCALATION_READ : Right.BOARD_READ);
    }
}
