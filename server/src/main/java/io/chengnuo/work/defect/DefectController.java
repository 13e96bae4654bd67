package io.chengnuo.work.defect;

import io.chengnuo.people.Access;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.work.db.Tables;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Faults of products, from the requests that show them to those who make the product, and back. */
@RestController
@RequestMapping("/api/v1")
class DefectController {

    private final DefectList list;
    private final ReportDefect report;
    private final MoveDefect move;
    private final TicketScope tickets;
    private final Access access;

    DefectController(DefectList list, ReportDefect report, MoveDefect move, TicketScope tickets, Access access) {
        this.list = list;
        this.report = report;
        this.move = move;
        this.tickets = tickets;
        this.access = access;
    }

    enum Ending {
        OPEN,
        ENDED
    }

    record Form(
            @NotBlank @Size(max = 120) String title,
            @NotBlank @Size(max = 120) String product,
            @NotBlank @Size(max = 4000) String symptom,
            @NotNull DefectFrequency frequency,
            @NotNull UUID team) {}

    record Move(
            @NotNull DefectState state,
            @Nullable @Size(max = 60) String fixedIn,
            @Nullable @Size(max = 1000) String note) {}

    record Made(UUID id) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/defects")
    @Requires({Right.TASK_WORK, Right.TICKET_READ})
    Page<DefectList.Shown> list(
            @RequestParam(defaultValue = "open") Ending state,
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return list.page(state == Ending.OPEN, q, worker(), limit, cursor);
    }

    @GetMapping("/defects/{id}")
    @Requires({Right.TASK_WORK, Right.TICKET_READ})
    DefectList.Whole show(@PathVariable UUID id) {
        var readable = access.has(Right.TICKET_READ)
                ? tickets.covers(Tables.DEFECT_TICKETS.TICKET, Right.TICKET_READ)
                : DSL.falseCondition();
        return list.require(id, worker(), readable);
    }

    @PutMapping("/defects/{id}/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TASK_WORK)
    void move(
            @PathVariable UUID id,
            @Valid @RequestBody Move to,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        move.move(id, to.state(), to.fixedIn(), to.note(), ifMatch);
    }

    @GetMapping("/tickets/{ticket}/defects")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Items<DefectList.Shown> ofTicket(@PathVariable UUID ticket) {
        tickets.require(new TicketId(ticket), Right.TICKET_READ);
        return new Items<>(list.ofTicket(ticket, worker()));
    }

    @PostMapping("/tickets/{ticket}/defects")
    @Requires(Right.TICKET_ASSIGN)
    @Transactional
    public ResponseEntity<Made> report(@PathVariable UUID ticket, @Valid @RequestBody Form form) {
        var id = new TicketId(ticket);
        tickets.require(id, Right.TICKET_ASSIGN);
        var made = report.report(
                id,
                new ReportDefect.Form(
                        form.title(), form.product(), form.symptom().strip(), form.frequency(), form.team()));
        return ResponseEntity.created(URI.create("/api/v1/defects/" + made)).body(new Made(made));
    }

    @PutMapping("/tickets/{ticket}/defects/{defect}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_ASSIGN)
    @Transactional
    public void link(@PathVariable UUID ticket, @PathVariable UUID defect) {
        var id = new TicketId(ticket);
        tickets.require(id, Right.TICKET_ASSIGN);
        report.link(id, defect);
    }

    private @Nullable DataScope worker() {
        return access.has(Right.TASK_WORK) ? access.scope(Right.TASK_WORK) : null;
    }
}
