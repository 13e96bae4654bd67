package io.chengnuo.work.aftersales;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A delivered product is looked after in a rhythm, until somebody ends that. */
@Service
public class PlanMaintenance {

    private static final int FURTHEST_YEARS = 20;

    private final MaintenancePlans plans;
    private final CustomerSummaries customers;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    PlanMaintenance(
            MaintenancePlans plans,
            CustomerSummaries customers,
            Organisation organisation,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.plans = plans;
        this.customers = customers;
        this.organisation = organisation;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code origin} is the ticket by which the product was delivered. */
    record Wanted(
            UUID customer,
            String product,
            @Nullable String serial,
            MaintenanceKind kind,
            int everyMonths,
            LocalDate nextDue,
            @Nullable UUID team,
            @Nullable UUID origin,
            @Nullable String note) {}

    @Transactional
    UUID plan(Wanted wanted) {
        var now = clock.instant();
        var today = now.atZone(tenants.require(Tenancy.require()).zone()).toLocalDate();
        if (wanted.nextDue().isBefore(today) || wanted.nextDue().isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new Invalid("maintenance_date", new FieldError("nextDue", "invalid"));
        }
        if (!customers.of(List.of(wanted.customer())).containsKey(wanted.customer())) {
            throw new Invalid("invalid_request", new FieldError("customer", "unknown"));
        }
        var team = wanted.team() == null ? null : team(wanted.team());
        var plan = new MaintenancePlan(
                Ids.next(now),
                wanted.customer(),
                wanted.product().strip(),
                wanted.serial(),
                wanted.kind(),
                wanted.everyMonths(),
                wanted.nextDue(),
                team == null ? null : team.id(),
                team == null ? null : team.unit(),
                wanted.origin(),
                wanted.note(),
                null,
                1);
        var by = Acting.current().actor();
        plans.add(plan, by, now);
        facts.record(new MaintenancePlanned(
                plan.customer(), plan.id(), plan.product(), plan.everyMonths(), plan.nextDue(), by, now));
        return plan.id();
    }

    /** For the story of the demo and for programs. */
    @Transactional
    public UUID service(UUID customer, String product, int everyMonths, LocalDate nextDue, @Nullable UUID team) {
        return plan(new Wanted(
                customer, product, null, MaintenanceKind.MAINTENANCE, everyMonths, nextDue, team, null, null));
    }

    /** As {@link #service}, but the customer is called. */
    @Transactional
    public UUID calls(UUID customer, String product, int everyMonths, LocalDate nextDue, @Nullable UUID team) {
        return plan(new Wanted(customer, product, null, MaintenanceKind.CALL, everyMonths, nextDue, team, null, null));
    }

    @Transactional
    void end(UUID id, Condition within, String reason, @Nullable String ifMatch) {
        var now = clock.instant();
        var plan = plans.findLocked(id, within).orElseThrow(() -> new NotFound("no_such_plan"));
        Version.check(ifMatch, plan.version());
        if (plan.endedAt() != null) {
            throw new Conflict("plan_ended");
        }
        plans.end(plan, now);
        facts.record(new MaintenanceEnded(
                plan.customer(),
                plan.id(),
                plan.product(),
                reason,
                Acting.current().actor(),
                now));
    }

    private Team team(UUID id) {
        return organisation.teams().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Invalid("invalid_request", new FieldError("team", "unknown")));
    }
}
