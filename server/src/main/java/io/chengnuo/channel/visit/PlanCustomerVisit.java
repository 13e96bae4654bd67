package io.chengnuo.channel.visit;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import io.chengnuo.work.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody is to go to a customer, at another time, or not after all. */
@Service
public class PlanCustomerVisit {

    private final CustomerVisits visits;
    private final CustomerSummaries customers;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final WorkingTime time;
    private final Facts facts;
    private final Clock clock;

    PlanCustomerVisit(
            CustomerVisits visits,
            CustomerSummaries customers,
            Organisation organisation,
            NotifyPeople notify,
            WorkingTime time,
            Facts facts,
            Clock clock) {
        this.visits = visits;
        this.customers = customers;
        this.organisation = organisation;
        this.notify = notify;
        this.time = time;
        this.facts = facts;
        this.clock = clock;
    }

    public record Wanted(UUID person, Instant startsAt, String place, String purpose) {}

    @Transactional
    public UUID plan(UUID customer, @Nullable UUID ticket, Wanted wanted) {
        var now = clock.instant();
        requireWorks(wanted.person());
        var visit = new CustomerVisit(
                Ids.next(now),
                customer,
                ticket,
                wanted.person(),
                wanted.startsAt(),
                wanted.place(),
                wanted.purpose(),
                CustomerVisitState.PLANNED,
                null,
                null,
                null,
                1);
        visits.add(visit, now);
        facts.record(new CustomerVisitPlanned(visit.id(), customer, ticket, wanted.person(), wanted.startsAt(), now));
        tell(visit.id(), customer, wanted);
        return visit.id();
    }

    @Transactional
    void move(UUID id, Wanted wanted, Condition within, @Nullable String ifMatch) {
        var visit = requirePlanned(id, within, ifMatch);
        requireWorks(wanted.person());
        visits.move(visit, wanted);
        facts.record(new CustomerVisitPlanned(
                id, visit.customer(), visit.ticket(), wanted.person(), wanted.startsAt(), clock.instant()));
        tell(id, visit.customer(), wanted);
    }

    @Transactional
    void cancel(UUID id, String reason, Condition within, @Nullable String ifMatch) {
        var now = clock.instant();
        var visit = requirePlanned(id, within, ifMatch);
        visits.cancelled(visit, now);
        facts.record(new CustomerVisitCancelled(id, visit.customer(), visit.ticket(), reason, now));
    }

    private CustomerVisit requirePlanned(UUID id, Condition within, @Nullable String ifMatch) {
        var visit = visits.requireLocked(id, within);
        Version.check(ifMatch, visit.version());
        if (visit.state() != CustomerVisitState.PLANNED) {
            throw new Conflict("visit_over");
        }
        return visit;
    }

    private void requireWorks(UUID person) {
        if (!organisation.works(person)) {
            throw new Invalid("visit_engineer", new FieldError("person", "unknown"));
        }
    }

    /** Whoever plans for himself knows. */
    private void tell(UUID id, UUID customer, Wanted wanted) {
        if (wanted.person().equals(Acting.current().actor())) {
            return;
        }
        notify.tell(List.of(new Notice(
                wanted.person(),
                "customer_visit_planned",
                List.of(
                        customers.names(List.of(customer)).getOrDefault(customer, ""),
                        time.told(wanted.startsAt(), time.locale()),
                        wanted.purpose()),
                "/visits/customers?visit=" + id,
                false)));
    }
}
