package io.chengnuo.work.aftersales;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.work.WorkingTime;
import io.chengnuo.work.task.TaskLimit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings about by itself what maintenance plans ask for on their day: a request, or a call. Each date once. */
@Component
public class RunMaintenance {

    private static final int BATCH = 50;
    private static final String CATEGORY = "technical/repair";
    private static final int CALL_WITHIN_DAYS = 2;

    private final MaintenancePlans plans;
    private final PlanVisit visits;
    private final OpenTicket open;
    private final CustomerSummaries customers;
    private final PolicyInForce policy;
    private final WorkingTime time;
    private final Tenants tenants;
    private final MessageSource texts;
    private final Facts facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RunMaintenance(
            MaintenancePlans plans,
            PlanVisit visits,
            OpenTicket open,
            CustomerSummaries customers,
            PolicyInForce policy,
            WorkingTime time,
            Tenants tenants,
            MessageSource texts,
            Facts facts,
            Clock clock,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.visits = visits;
        this.open = open;
        this.customers = customers;
        this.policy = policy;
        this.time = time;
        this.tenants = tenants;
        this.texts = texts;
        this.facts = facts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Answers how many plans were due for the company of this thread. */
    public int now() {
        var all = 0;
        int served;
        do {
            served = transaction.execute(status -> serve(clock.instant()));
            all += served;
        } while (served == BATCH);
        return all;
    }

    private int serve(Instant now) {
        var today = now.atZone(tenants.require(Tenancy.require()).zone()).toLocalDate();
        var due = plans.claimDue(today, BATCH);
        for (var plan : due) {
            if (plans.begin(plan, now)) {
                bringAbout(plan, now);
            }
            plans.moveOn(plan, plan.after(today));
        }
        return due.size();
    }

    private void bringAbout(MaintenancePlan plan, Instant now) {
        var customer = customers.of(List.of(plan.customer())).get(plan.customer());
        if (customer == null) {
            return;
        }
        UUID ticket = null;
        UUID visit = null;
        switch (plan.kind()) {
            case MAINTENANCE -> ticket = request(plan, new Requester(plan.customer(), customer.tier()));
            case CALL ->
                visit = visits.plan(new PlanVisit.Wanted(
                        plan.customer(),
                        null,
                        plan.id(),
                        text("maintenance.call", plan.product()),
                        VisitWay.CALL,
                        plan.team(),
                        plan.unit(),
                        null,
                        time.due(TaskLimit.CALENDAR, now, io.chengnuo.calendar.Amount.workingDays(CALL_WITHIN_DAYS))));
        }
        plans.made(plan, ticket, visit);
        facts.record(
                new MaintenanceCameDue(plan.id(), plan.customer(), ticket, visit, plan.product(), plan.nextDue(), now));
    }

    private UUID request(MaintenancePlan plan, Requester requester) {
        return open.open(new NewTicket(
                        requester,
                        Channel.API,
                        text("maintenance.subject", plan.product()),
                        text("maintenance.body", plan.product(), serial(plan), plan.nextDue(), note(plan)),
                        policy.now().categories().has(CATEGORY) ? CATEGORY : null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        plan.team(),
                        null,
                        List.of()))
                .id()
                .value();
    }

    private String text(String key, @Nullable Object... values) {
        return texts.getMessage(key, values, time.locale());
    }

    private static String serial(MaintenancePlan plan) {
        return plan.serial() == null ? "–" : plan.serial();
    }

    private static String note(MaintenancePlan plan) {
        return plan.note() == null ? "" : plan.note();
    }
}
