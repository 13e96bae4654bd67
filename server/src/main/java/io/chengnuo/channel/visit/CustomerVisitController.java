package io.chengnuo.channel.visit;

import static io.chengnuo.channel.db.Tables.CUSTOMER_VISITS;

import io.chengnuo.channel.Named;
import io.chengnuo.customer.CustomerScope;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
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
import java.util.Objects;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Visits to customers. One's own, and those to customers one may see. */
@RestController
@RequestMapping("/api/v1/customer-visits")
class CustomerVisitController {

    private final CustomerVisits visits;
    private final CustomerVisitReach reach;
    private final Agreements agreements;
    private final ShownAgreements shownAgreements;
    private final PlanCustomerVisit plan;
    private final ReportCustomerVisit report;
    private final CustomerScope customers;
    private final CustomerSummaries summaries;
    private final TicketScope tickets;
    private final TicketBriefs briefs;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Access access;
    private final Clock clock;

    CustomerVisitController(
            CustomerVisits visits,
            CustomerVisitReach reach,
            Agreements agreements,
            ShownAgreements shownAgreements,
            PlanCustomerVisit plan,
            ReportCustomerVisit report,
            CustomerScope customers,
            CustomerSummaries summaries,
            TicketScope tickets,
            TicketBriefs briefs,
            Organisation organisation,
            Tenants tenants,
            Access access,
            Clock clock) {
        this.visits = visits;
        this.reach = reach;
        this.agreements = agreements;
        this.shownAgreements = shownAgreements;
        this.plan = plan;
        this.report = report;
        this.customers = customers;
        this.summaries = summaries;
        this.tickets = tickets;
        this.briefs = briefs;
        this.organisation = organisation;
        this.tenants = tenants;
        this.access = access;
        this.clock = clock;
    }

    /** Which visits a list shows. */
    enum Which {
        AHEAD,
        /** Their time has passed and nobody reported. */
        OVERDUE,
        PAST,
        ALL
    }

    record Wanted(
            @NotNull UUID customer,
            @Nullable UUID ticket,
            @NotNull UUID person,
            @NotNull Instant startsAt,
            @NotBlank @Size(max = 300) String place,
            @NotBlank @Size(max = 300) String purpose) {

        PlanCustomerVisit.Wanted cleaned() {
            return new PlanCustomerVisit.Wanted(person, startsAt, place.strip(), purpose.strip());
        }
    }

    record Agreed(
            @NotBlank @Size(max = 300) String what,
            @NotNull UUID person,
            @NotNull LocalDate dueOn) {}

    record Report(
            @NotBlank @Size(max = 300) String met,
            @NotBlank @Size(max = 10_000) String report,
            @NotNull @Size(max = 50) List<@Valid @NotNull Agreed> agreed) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    record Made(UUID id) {}

    record Shown(
            UUID id,
            Named customer,
            @Nullable UUID ticket,
            Named person,
            Instant startsAt,
            String place,
            String purpose,
            CustomerVisitState state,
            boolean overdue,
            @Nullable String met,
            @Nullable String report,
            @Nullable Instant endedAt,
            long version) {}

    record Whole(Shown visit, List<ShownAgreements.Shown> agreements) {}

    @GetMapping
    @Requires({Right.VISIT_PLAN, Right.VISIT_WORK})
    @Transactional(readOnly = true)
    public Page<Shown> list(
            @RequestParam(defaultValue = "ahead") Which which,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var planned = CUSTOMER_VISITS.STATE.eq(CustomerVisitState.PLANNED.name());
        var wanted = switch (which) {
            case AHEAD -> planned;
            case OVERDUE -> planned.and(CUSTOMER_VISITS.STARTS_AT.lt(startOfToday()));
            case PAST -> CUSTOMER_VISITS.STATE.ne(CustomerVisitState.PLANNED.name());
            case ALL -> DSL.noCondition();
        };
        var page = visits.page(
                DSL.and(
                        wanted,
                        reach.of(CUSTOMER_VISITS.PERSON, CUSTOMER_VISITS.CUSTOMER),
                        customer == null ? DSL.noCondition() : CUSTOMER_VISITS.CUSTOMER.eq(customer),
                        person == null ? DSL.noCondition() : CUSTOMER_VISITS.PERSON.eq(person)),
                which == Which.AHEAD || which == Which.OVERDUE,
                limit,
                cursor);
        return new Page<>(shown(page.items()), page.next());
    }

    @GetMapping("/{id}")
    @Requires({Right.VISIT_PLAN, Right.VISIT_WORK})
    @Transactional(readOnly = true)
    public Whole read(@PathVariable UUID id) {
        var visit = visits.require(id, reach.of(CUSTOMER_VISITS.PERSON, CUSTOMER_VISITS.CUSTOMER));
        return new Whole(shown(List.of(visit)).getFirst(), shownAgreements.of(agreements.ofVisit(id)));
    }

    @PostMapping
    @Requires(Right.VISIT_PLAN)
    @Transactional
    public ResponseEntity<Made> plan(@Valid @RequestBody Wanted wanted) {
        requireCustomer(wanted.customer());
        if (wanted.ticket() != null) {
            var ticket = new TicketId(wanted.ticket());
            tickets.require(ticket, Right.TICKET_READ);
            if (!briefs.require(ticket).customer().equals(wanted.customer())) {
                throw new NotFound("no_such_ticket");
            }
        }
        var id = plan.plan(wanted.customer(), wanted.ticket(), wanted.cleaned());
        return ResponseEntity.created(URI.create("/api/v1/customer-visits/" + id))
                .body(new Made(id));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.VISIT_PLAN)
    @Transactional
    public void move(
            @PathVariable UUID id,
            @Valid @RequestBody Wanted wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        plan.move(id, wanted.cleaned(), reach.of(CUSTOMER_VISITS.PERSON, CUSTOMER_VISITS.CUSTOMER), ifMatch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.VISIT_PLAN)
    @Transactional
    public void cancel(
            @PathVariable UUID id,
            @Valid @RequestBody Reason reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        plan.cancel(id, reason.reason().strip(), reach.of(CUSTOMER_VISITS.PERSON, CUSTOMER_VISITS.CUSTOMER), ifMatch);
    }

    /** By whoever went. */
    @PutMapping("/{id}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.VISIT_WORK)
    @Transactional
    public void report(
            @PathVariable UUID id,
            @Valid @RequestBody Report body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        report.held(
                id,
                body.met().strip(),
                body.report().strip(),
                body.agreed().stream()
                        .map(one -> new ReportCustomerVisit.Agreed(one.what().strip(), one.person(), one.dueOn()))
                        .toList(),
                access.person(),
                CUSTOMER_VISITS.PERSON.eq(access.person()),
                ifMatch);
    }

    private void requireCustomer(UUID customer) {
        var known = summaries.of(List.of(customer)).containsKey(customer);
        if (!known || !visits.holds(customers.covers(DSL.val(customer), Right.VISIT_PLAN))) {
            throw new NotFound("no_such_customer");
        }
    }

    private Instant startOfToday() {
        var zone = tenants.require(Tenancy.require()).zone();
        return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    }

    private List<Shown> shown(List<CustomerVisit> some) {
        var names = summaries.names(some.stream().map(CustomerVisit::customer).toList());
        var people = organisation.personNames(
                some.stream().map(CustomerVisit::person).toList());
        var today = startOfToday();
        return some.stream()
                .map(one -> new Shown(
                        one.id(),
                        Objects.requireNonNull(Named.of(one.customer(), names)),
                        one.ticket(),
                        Objects.requireNonNull(Named.of(one.person(), people)),
                        one.startsAt(),
                        one.place(),
                        one.purpose(),
                        one.state(),
                        one.state() == CustomerVisitState.PLANNED
                                && one.startsAt().isBefore(today),
                        one.met(),
                        one.report(),
                        one.endedAt(),
                        one.version()))
                .toList();
    }
}
