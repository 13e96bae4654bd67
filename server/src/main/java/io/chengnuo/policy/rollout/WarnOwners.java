package io.chengnuo.policy.rollout;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.jobs.Batches;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Warns the owners of unfinished tasks a week before their day, and every few days from then on; those who plan, where nobody owns it. */
@Service
public class WarnOwners {

    private static final int BATCH = 200;
    private static final int DAYS_BEFORE = 7;
    private static final Duration AGAIN = Duration.ofDays(4);

    private final RolloutTasks tasks;
    private final WhoHolds whoHolds;
    private final NotifyPeople notify;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WarnOwners(
            RolloutTasks tasks,
            WhoHolds whoHolds,
            NotifyPeople notify,
            Tenants tenants,
            TransactionTemplate transaction,
            Clock clock) {
        this.tasks = tasks;
        this.whoHolds = whoHolds;
        this.notify = notify;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers how many tasks were warned of. */
    public int now() {
        return Batches.workOff(transaction, clock, BATCH, this::look);
    }

    private int look(Instant now) {
        var today = LocalDate.ofInstant(now, tenants.require(Tenancy.require()).zone());
        var due = tasks.toWarn(today.plusDays(DAYS_BEFORE), now.minus(AGAIN), BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        var planners = whoHolds.right(Right.ROLLOUT_EDIT);
        notify.tell(due.stream()
                .flatMap(task -> owners(task, planners).stream().map(person -> notice(task, person, today)))
                .toList());
        tasks.warned(due.stream().map(RolloutTask::id).toList(), now);
        return due.size();
    }

    private static Set<UUID> owners(RolloutTask task, Set<UUID> planners) {
        return task.owner() == null ? planners : Set.of(task.owner());
    }

    private static Notice notice(RolloutTask task, UUID person, LocalDate today) {
        return new Notice(
                person,
                task.isLate(today) ? "rollout_overdue" : "rollout_due",
                List.of(task.title(), task.dueOn().toString()),
                "/policy/rollout?rollout=" + task.rollout() + "&task=" + task.id(),
                false);
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> warnRolloutOwners(WarnOwners warn, EachTenant eachTenant) {
            return Tasks.recurring("policy.warn-rollout-owners", FixedDelay.ofHours(1))
                    .execute((task, context) -> eachTenant.run(warn::now));
        }
    }
}
