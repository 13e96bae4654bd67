package io.chengnuo.work.aftersales;

import io.chengnuo.calendar.Amount;
import io.chengnuo.customer.CustomerScope;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.customer.CustomerSummaries.CustomerSummary;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.work.WorkingTime;
import io.chengnuo.work.db.Tables;
import io.chengnuo.work.task.TaskLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

/** After delivery: plans of maintenance, calls and visits, and what customers were taught. */
@RestController
@RequestMapping("/api/v1")
class AfterSalesController {

    private final MaintenancePlans plans;
    private final PlanMaintenance planMaintenance;
    private final FollowUpVisits visits;
    private final PlanVisit planVisit;
    private final MakeVisit makeVisit;
    private final Trainings trainings;
    private final RecordTraining recordTraining;
    private final CustomerScope customers;
    private final CustomerSummaries summaries;
    private final TicketScope tickets;
    private final TicketBriefs briefs;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Access access;
    private final Clock clock;

    AfterSalesController(
            MaintenancePlans plans,
            PlanMaintenance planMaintenance,
            FollowUpVisits visits,
            PlanVisit planVisit,
            MakeVisit makeVisit,
            Trainings trainings,
            RecordTraining recordTraining,
            CustomerScope customers,
            CustomerSummaries summaries,
            TicketScope tickets,
            TicketBriefs briefs,
            Organisation organisation,
            WorkingTime time,
            Access access,
            Clock clock) {
        this.plans = plans;
        this.planMaintenance = planMaintenance;
        this.visits = visits;
        this.planVisit = planVisit;
        this.makeVisit = makeVisit;
        this.trainings = trainings;
        this.recordTraining = recordTraining;
        this.customers = customers;
        this.summaries = summaries;
        this.tickets = tickets;
        this.briefs = briefs;
        this.organisation = organisation;
        this.time = time;
        this.access = access;
        this.clock = clock;
    }

    record Named(UUID id, String name) {}

    record Plan(
            UUID id,
            Named customer,
            String product,
            @Nullable String serial,
            MaintenanceKind kind,
            int everyMonths,
            LocalDate nextDue,
            @Nullable Named team,
            @Nullable UUID origin,
            @Nullable String note,
            long version) {}

    record NewPlan(
            @NotNull UUID ticket,
            @NotBlank @Size(max = 120) String product,
            @Nullable @Size(max = 80) String serial,
            @NotNull MaintenanceKind kind,
            @Min(1) @Max(120) int everyMonths,
            @NotNull LocalDate nextDue,
            @Nullable UUID team,
            @Nullable @Size(max = 500) String note) {}

    record Why(@NotBlank @Size(max = 500) String reason) {}

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

    record Taught(
            @NotBlank @Size(max = 2000) String content,
            @NotNull TrainingWay way,
            @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 60) String> attendedBy,
            @Nullable Instant heldAt) {}

    record Again(UUID ticket, String number, String subject, Instant openedAt) {}

    /** {@code again} are requests of the same kind by the same customer since then. */
    record Training(
            UUID id,
            UUID ticket,
            String content,
            TrainingWay way,
            List<String> attendedBy,
            Instant heldAt,
            @Nullable Named heldBy,
            List<Again> again) {}

    record Made(UUID id) {}

    record Items<T>(List<T> items) {}

    enum Ending {
        OPEN,
        DONE
    }

    @GetMapping("/maintenance-plans")
    @Requires(Right.CUSTOMER_READ)
    @Transactional(readOnly = true)
    public Page<Plan> plans(
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var which = customers.covers(Tables.MAINTENANCE_PLANS.CUSTOMER, Right.CUSTOMER_READ);
        var page = plans.page(
                customer == null ? which : which.and(Tables.MAINTENANCE_PLANS.CUSTOMER.eq(customer)), limit, cursor);
        var names = customerNames(page.items().stream().map(MaintenancePlan::customer));
        var teams = organisation.teamNames(page.items().stream()
                .map(MaintenancePlan::team)
                .filter(Objects::nonNull)
                .toList());
        return new Page<>(
                page.items().stream()
                        .map(one -> new Plan(
                                one.id(),
                                new Named(one.customer(), names.getOrDefault(one.customer(), "?")),
                                one.product(),
                                one.serial(),
                                one.kind(),
                                one.everyMonths(),
                                one.nextDue(),
                                named(one.team(), teams),
                                one.origin(),
                                one.note(),
                                one.version()))
                        .toList(),
                page.next());
    }

    /** For the product that a ticket delivered. */
    @PostMapping("/maintenance-plans")
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public ResponseEntity<Made> plan(@Valid @RequestBody NewPlan wanted) {
        var ticket = new TicketId(wanted.ticket());
        tickets.require(ticket, Right.TICKET_REPLY);
        var made = planMaintenance.plan(new PlanMaintenance.Wanted(
                briefs.require(ticket).customer(),
                wanted.product(),
                wanted.serial(),
                wanted.kind(),
                wanted.everyMonths(),
                wanted.nextDue(),
                wanted.team(),
                wanted.ticket(),
                wanted.note()));
        return ResponseEntity.created(URI.create("/api/v1/maintenance-plans")).body(new Made(made));
    }

    @PutMapping("/maintenance-plans/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.CUSTOMER_EDIT)
    @Transactional
    public void end(
            @PathVariable UUID id,
            @Valid @RequestBody Why why,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        planMaintenance.end(
                id, customers.covers(Tables.MAINTENANCE_PLANS.CUSTOMER, Right.CUSTOMER_EDIT), why.reason(), ifMatch);
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
            throw new io.chengnuo.shared.Invalid(
                    "invalid_request", new io.chengnuo.shared.Refusal.FieldError("person", "unknown"));
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

    /** What the customer of this ticket was taught about this kind of matter, and whether he asked again. */
    @GetMapping("/tickets/{ticket}/trainings")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Items<Training> trainings(@PathVariable UUID ticket) {
        var id = new TicketId(ticket);
        tickets.require(id, Right.TICKET_READ);
        var brief = briefs.require(id);
        var found = trainings.of(brief.customer(), brief.category());
        var people = organisation.personNames(
                found.stream().map(Trainings.Training::heldBy).toList());
        return new Items<>(found.stream()
                .map(one -> new Training(
                        one.id(),
                        one.ticket(),
                        one.content(),
                        one.way(),
                        one.attendedBy(),
                        one.heldAt(),
                        named(one.heldBy(), people),
                        again(one)))
                .toList());
    }

    @PostMapping("/tickets/{ticket}/trainings")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public Made train(@PathVariable UUID ticket, @Valid @RequestBody Taught taught) {
        var id = new TicketId(ticket);
        tickets.require(id, Right.TICKET_REPLY);
        return new Made(recordTraining.given(
                id,
                taught.content(),
                taught.way(),
                taught.attendedBy(),
                Objects.requireNonNullElseGet(taught.heldAt(), clock::instant)));
    }

    private List<Again> again(Trainings.Training one) {
        var asked = briefs.askedAgain(one.customer(), one.category(), one.heldAt(), 20);
        var readable =
                tickets.among(asked.stream().map(brief -> brief.id().value()).toList(), Right.TICKET_READ);
        return asked.stream()
                .filter(brief -> readable.contains(brief.id().value()))
                .map(brief -> new Again(brief.id().value(), brief.number(), brief.subject(), brief.openedAt()))
                .toList();
    }

    private List<Visit> shown(List<FollowUpVisit> found) {
        var now = clock.instant();
        var names = customerNames(found.stream().map(FollowUpVisit::customer));
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
                        named(one.team(), teams),
                        named(one.person(), people),
                        one.dueAt(),
                        Objects.requireNonNullElse(one.doneAt(), now).isAfter(one.dueAt()),
                        one.doneAt(),
                        named(one.doneBy(), people),
                        one.outcome(),
                        one.result(),
                        one.version()))
                .toList();
    }

    private Map<UUID, String> customerNames(Stream<UUID> ids) {
        return summaries.of(ids.distinct().toList()).values().stream()
                .collect(java.util.stream.Collectors.toMap(CustomerSummary::id, CustomerSummary::name));
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
