package io.chengnuo.work.progress;

import io.chengnuo.calendar.Amount;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Priority;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Which customers wait for a word on how things go, and what to write. */
@RestController
@RequestMapping("/api/v1")
class ProgressController {

    private final ProgressUpdates updates;
    private final ProgressIntervals intervals;
    private final ChangeProgressInterval change;
    private final ProgressWords words;
    private final TicketScope scope;
    private final Organisation organisation;
    private final Access access;

    ProgressController(
            ProgressUpdates updates,
            ProgressIntervals intervals,
            ChangeProgressInterval change,
            ProgressWords words,
            TicketScope scope,
            Organisation organisation,
            Access access) {
        this.updates = updates;
        this.intervals = intervals;
        this.change = change;
        this.words = words;
        this.scope = scope;
        this.organisation = organisation;
        this.access = access;
    }

    enum View {
        MINE,
        ALL
    }

    record Owed(
            UUID ticket,
            String number,
            String subject,
            @Nullable String handler,
            @Nullable Instant dueAt,
            boolean missed,
            @Nullable Instant lastToldAt) {}

    /** {@code suggestion} may be sent as it is: it names who works on it and when the customer hears next. */
    record Due(
            @Nullable Instant dueAt,
            boolean missed,
            @Nullable Instant lastToldAt,
            int told,
            int missedSoFar,
            @Nullable String suggestion) {}

    record Interval(
            @NotNull Amount amount,
            @NotBlank @Size(max = 80) String calendar) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/progress-updates")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Page<Owed> list(
            @RequestParam(defaultValue = "mine") View view,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var reach = scope.covers(Tables.PROGRESS_UPDATES.TICKET, Right.TICKET_READ);
        var whose = view == View.MINE ? reach.and(ProgressUpdates.of(access.person())) : reach;
        var page = updates.owed(whose, limit, cursor);
        var names = organisation.personNames(page.items().stream()
                .map(ProgressUpdate::handler)
                .filter(Objects::nonNull)
                .toList());
        return new Page<>(page.items().stream().map(one -> owed(one, names)).toList(), page.next());
    }

    @GetMapping("/tickets/{ticket}/progress-update")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Due of(@PathVariable UUID ticket) {
        var id = new TicketId(ticket);
        scope.require(id, Right.TICKET_READ);
        return updates.find(id)
                .map(one -> new Due(
                        one.dueAt(),
                        one.missedAt() != null,
                        one.lastToldAt(),
                        one.told(),
                        one.missed(),
                        one.dueAt() == null ? null : words.of(id)))
                .orElseGet(() -> new Due(null, false, null, 0, 0, null));
    }

    @GetMapping("/progress-intervals")
    @Requires({Right.TICKET_READ, Right.POLICY_EDIT})
    Items<ProgressInterval> intervals() {
        return new Items<>(intervals.all());
    }

    @PutMapping("/progress-intervals/{priority}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_EDIT)
    void change(
            @PathVariable Priority priority,
            @Valid @RequestBody Interval interval,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        change.change(priority, interval.amount(), interval.calendar(), ifMatch);
    }

    private static Owed owed(ProgressUpdate one, Map<UUID, String> names) {
        return new Owed(
                one.ticket().value(),
                one.number(),
                one.subject(),
                one.handler() == null ? null : names.get(one.handler()),
                one.dueAt(),
                one.missedAt() != null,
                one.lastToldAt());
    }
}
