package io.chengnuo.work.task;

import io.chengnuo.calendar.Amount;
import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.TeamKind;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.work.db.Tables;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What others ask of me and my team, and what I ask of others. */
@RestController
@RequestMapping("/api/v1")
class TaskController {

    private static final Duration USUAL_PERIOD = Duration.ofDays(90);

    private final TaskList list;
    private final TaskAttainment attainment;
    private final TaskLimits limits;
    private final ChangeTaskLimit changeLimit;
    private final AnswerTask answer;
    private final TicketScope tickets;
    private final TaskReaders readers;
    private final Access access;

    TaskController(
            TaskList list,
            TaskAttainment attainment,
            TaskLimits limits,
            ChangeTaskLimit changeLimit,
            AnswerTask answer,
            TicketScope tickets,
            TaskReaders readers,
            Access access) {
        this.list = list;
        this.attainment = attainment;
        this.limits = limits;
        this.changeLimit = changeLimit;
        this.answer = answer;
        this.tickets = tickets;
        this.readers = readers;
        this.access = access;
    }

    record Why(@NotBlank @Size(max = 500) String reason) {}

    record Outcome(@NotBlank @Size(max = 4000) String result) {}

    record Items<T>(List<T> items) {}

    record Limit(
            @NotNull Amount amount,
            @NotBlank @Size(max = 80) String calendar,
            @Min(1) @Max(99) int warnAfter,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> required) {}

    @GetMapping("/tasks")
    @Requires(Right.TASK_WORK)
    Page<TaskList.Shown> list(
            @RequestParam(defaultValue = "mine") TaskList.View view,
            @RequestParam(defaultValue = "open") TaskList.Ending state,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return list.page(new TaskList.Question(view, state, team, late, from, to), readers.worker(), limit, cursor);
    }

    @GetMapping("/tasks/counts")
    @Requires(Right.TASK_WORK)
    Map<String, Integer> counts() {
        return list.counts(readers.worker());
    }

    /** By team: what was asked of it in the period, and how much of it was kept. */
    @GetMapping("/tasks/attainment")
    @Requires(Right.TASK_WORK)
    Items<TaskAttainment.Line> attainment(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        var reader = readers.worker();
        var end = Objects.requireNonNullElse(to, reader.now());
        var begin = Objects.requireNonNullElseGet(from, () -> end.minus(USUAL_PERIOD));
        return new Items<>(attainment.of(reader, begin, end));
    }

    @GetMapping("/tasks/{id}")
    @Requires({Right.TASK_WORK, Right.TICKET_READ})
    ResponseEntity<TaskList.Shown> show(@PathVariable UUID id) {
        var through = access.has(Right.TICKET_READ)
                ? tickets.covers(Tables.TASKS.TICKET, Right.TICKET_READ)
                : DSL.falseCondition();
        var shown = list.require(id, readers.anybody(), through);
        return ResponseEntity.ok()
                .eTag(io.chengnuo.shared.web.Version.tag(shown.version()))
                .body(shown);
    }

    @PutMapping("/tasks/{id}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TASK_WORK)
    void accept(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        answer.accept(id, ifMatch);
    }

    @PutMapping("/tasks/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TASK_WORK)
    void decline(
            @PathVariable UUID id,
            @Valid @RequestBody Why why,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        answer.decline(id, why.reason(), ifMatch);
    }

    @PutMapping("/tasks/{id}/result")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TASK_WORK)
    void finish(
            @PathVariable UUID id,
            @Valid @RequestBody Outcome outcome,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        answer.finish(id, outcome.result(), ifMatch);
    }

    @PutMapping("/tasks/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Right.TASK_WORK, Right.TICKET_ASSIGN})
    void cancel(
            @PathVariable UUID id,
            @Valid @RequestBody Why why,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        answer.cancel(id, why.reason(), ifMatch);
    }

    @GetMapping("/task-limits")
    @Requires({Right.TASK_WORK, Right.TICKET_ASSIGN, Right.POLICY_EDIT})
    Items<TaskLimit> limits() {
        return new Items<>(limits.all());
    }

    @PutMapping("/task-limits/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_EDIT)
    void changeLimit(
            @PathVariable TeamKind kind,
            @Valid @RequestBody Limit limit,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        changeLimit.change(kind, limit.amount(), limit.calendar(), limit.warnAfter(), limit.required(), ifMatch);
    }
}
