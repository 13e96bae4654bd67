package io.chengnuo.work.aftersales;

import io.chengnuo.customer.CustomerScope;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketBriefs;
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
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
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

/** Plans of maintenance for products that tickets delivered. */
@RestController
@RequestMapping("/api/v1")
class MaintenanceController {

    private final MaintenancePlans plans;
    private final PlanMaintenance planMaintenance;
    private final CustomerScope customers;
    private final CustomerSummaries summaries;
    private final TicketScope tickets;
    private final TicketBriefs briefs;
    private final Organisation organisation;

    MaintenanceController(
            MaintenancePlans plans,
            PlanMaintenance planMaintenance,
            CustomerScope customers,
            CustomerSummaries summaries,
            TicketScope tickets,
            TicketBriefs briefs,
            Organisation organisation) {
        this.plans = plans;
        this.planMaintenance = planMaintenance;
        this.customers = customers;
        this.summaries = summaries;
        this.tickets = tickets;
        this.briefs = briefs;
        this.organisation = organisation;
    }

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

    record Made(UUID id) {}

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
        var names = summaries.names(
                page.items().stream().map(MaintenancePlan::customer).toList());
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
                                Named.of(one.team(), teams),
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
}
