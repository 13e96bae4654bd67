package io.chengnuo.work.aftersales;

import io.chengnuo.calendar.Amount;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.work.WorkingTime;
import io.chengnuo.work.task.TaskLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Calls and visits after delivery: what is due, and how it went. */
@RestController
@RequestMapping("/api/v1")
class FollowUpVisitController {

    private final FollowUpVisits visits;
    private final PlanVisit planVisit;
    private final MakeVisit makeVisit;
    private final CustomerSummaries summaries;
    private final TicketScope tickets;
    private final TicketBriefs briefs;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Access access;
    private final Clock clock;

    FollowUpVisitController(
            FollowUpVisits visits,
            PlanVisit planVisit,
            MakeVisit makeVisit,
            CustomerSummaries summaries,
            TicketScope tickets,
            TicketBriefs briefs,
            Organisation organisation,
            WorkingTime time,
            Access access,
            Clock clock) {
        this.visits = visits;
        this.planVisit = planVisit;
        this.makeVisit = makeVisit;
        this.summaries = summaries;
        this.tickets = tickets;
        this.briefs = briefs;
        this.organisation = organisation;
        this.time = time;
        this.access = access;
        this.clock = clock;
    }

    record Visit(
            UUID id,
            Named customer,
            @Nullable UUID ticket,
            String subject,
            VisitWay way,
            @Nullable Named team,
            @Nullable Named person,
            Instant dueAt,
            boolean late,
            @Nullable Instant doneAt,
            @Nullable Named doneBy,
            @Nullable VisitOutcome outcome,
            @Nullable String result,
            long version) {}

    record NewVisit(
            @NotNull VisitWay way,
            @NotBlank @Size(max = 200) String subject,
            @Min(1) @Max(120) int withinDays,
            @Nullable UUID person) {}

    record Outcome(
            @NotNull VisitOutcome outcome,
            @NotBlank @Size(max = 2000) String result) {}

    record Made(UUID id) {}

    record Items<T>(List<T> items) {}

    enum Ending {
        OPEN,
        DONE
    }

    @GetMapping("/follow-up-visits")
    @Requires(Right.TASK_WORK)
    @Transactional(readOnly = true)
    public Page<Visit> visits(
            @RequestParam(defaultValue = "open") Ending state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = visits.page(state == Ending.OPEN, access.scope(Right.TASK_WORK), limit, cursor);
        return new Page<>(shown(page.items()), page.next());
    }

    @PutMapping("/follow-up-visits/{id}/result")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TASK_WORK)
    void made(
            @PathVariable UUID id,
            @Valid @RequestBody Outcome outcome,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        makeVisit.made(id, outcome.outcome(), outcome.result(), ifMatch);
    }

    @GetMapping("/tickets/{ticket}/follow-up-visits")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Items<Visit> visitsOf(@PathVariable UUID ticket) {
        tickets.require(new TicketId(ticket), Right.TICKET_READ);
        return new Items<>(shown(visits.ofTicket(ticket)));
    }

    @PostMapping("/tickets/{ticket}/follow-up-visits")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public Made visit(@PathVariable UUID ticket, @Valid @RequestBody NewVisit wanted) {
        var id = new TicketId(ticket);
        tickets.require(id, Right.TICKET_REPLY);
        var brief = briefs.require(id);
        var person = wanted.person();
        if (person != null && !organisation.works(person)) {
            throw new Invalid("invalid_request", new FieldError("person", "unknown"));
        }
        return new Made(planVisit.plan(new PlanVisit.Wanted(
                brief.customer(),
                ticket,
                null,
                wanted.subject().strip(),
                wanted.way(),
                brief.team(),
                brief.unit(),
                person,
                time.due(TaskLimit.CALENDAR, clock.instant(), Amount.workingDays(wanted.withinDays())))));
    }

    private List<Visit> shown(List<FollowUpVisit> found) {
        var now = clock.instant();
        var names = summaries.names(found.stream().map(FollowUpVisit::customer).toList());
        var teams = organisation.teamNames(
                found.stream().map(FollowUpVisit::team).filter(Objects::nonNull).toList());
        var people = organisation.personNames(found.stream()
                .flatMap(one -> Stream.of(one.person(), one.doneBy()))
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .map(one -> new Visit(
                        one.id(),
                        new Named(one.customer(), names.getOrDefault(one.customer(), "?")),
                        one.ticket(),
                        one.subject(),
                        one.way(),
                        Named.of(one.team(), teams),
                        Named.of(one.person(), people),
                        one.dueAt(),
                        Objects.requireNonNullElse(one.doneAt(), now).isAfter(one.dueAt()),
                        one.doneAt(),
                        Named.of(one.doneBy(), people),
                        one.outcome(),
                        one.result(),
                        one.version()))
                .toList();
    }
}
