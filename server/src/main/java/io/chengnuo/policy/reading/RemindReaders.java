package io.chengnuo.policy.reading;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.jobs.Batches;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds those who have not accepted yet: some days before the last one, after it again and again, or when a lead says so. */
@Service
public class RemindReaders {

    private static final int BATCH = 200;
    private static final Duration ONCE_A_DAY = Duration.ofHours(20);

    private final Readings readings;
    private final ReadingTasks tasks;
    private final ReadingReport report;
    private final ReadingRules rules;
    private final NotifyPeople notify;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindReaders(
            Readings readings,
            ReadingTasks tasks,
            ReadingReport report,
            ReadingRules rules,
            NotifyPeople notify,
            Tenants tenants,
            TransactionTemplate transaction,
            Clock clock) {
        this.readings = readings;
        this.tasks = tasks;
        this.report = report;
        this.rules = rules;
        this.notify = notify;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers how many were reminded. */
    public int now() {
        return Batches.workOff(transaction, clock, BATCH, this::look);
    }

    private int look(Instant now) {
        var rule = rules.now();
        var today = today(now);
        var since = now.minus(Duration.ofDays(rule.remindEvery()));
        var due = tasks.toRemind(today.plusDays(rule.remindBefore()), since, BATCH);
        remind(due, today, now);
        return due.size();
    }

    /** Everybody in reach who has not accepted, and was not reminded today. */
    @Transactional
    public int byHand(UUID version, DataScope scope) {
        readings.require(version);
        var now = clock.instant();
        var open = report.outstanding(version, scope, now.minus(ONCE_A_DAY));
        remind(open, today(now), now);
        return open.size();
    }

    private void remind(List<ReadingTask> open, LocalDate today, Instant now) {
        open.stream().collect(Collectors.groupingBy(ReadingTask::policyVersion)).forEach((version, some) -> {
            var number = readings.require(version).number();
            notify.tell(some.stream()
                    .map(task -> new Notice(
                            task.person(),
                            task.dueOn().isBefore(today) ? "reading_overdue" : "reading_due",
                            List.of(number, task.dueOn().toString()),
                            "/reading/" + version,
                            false))
                    .toList());
            tasks.reminded(version, some.stream().map(ReadingTask::person).collect(Collectors.toSet()), now);
        });
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, tenants.require(Tenancy.require()).zone());
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> remindPolicyReaders(RemindReaders remind, EachTenant eachTenant) {
            return Tasks.recurring("policy.remind-readers", FixedDelay.ofHours(1))
                    .execute((task, context) -> eachTenant.run(remind::now));
        }
    }
}
