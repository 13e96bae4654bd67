package io.chengnuo.customer.classes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** When the rules run by themselves: looked at every hour, run when the last run is as old as they say. */
@Configuration(proxyBeanMethods = false)
class ClassJobs {

    @Bean
    RecurringTask<Void> classifyCustomers(
            EachTenant tenants,
            RunClasses classes,
            ClassRulesBook book,
            ClassRuns runs,
            TransactionTemplate transaction,
            Clock clock) {
        return Tasks.recurring("customer.classify", FixedDelay.ofHours(1))
                .execute((task, context) -> tenants.run(() -> {
                    var due = Boolean.TRUE.equals(transaction.execute(status -> isDue(book, runs, clock)));
                    if (due) {
                        classes.run(false);
                    }
                }));
    }

    static boolean isDue(ClassRulesBook book, ClassRuns runs, Clock clock) {
        var every = book.present().rules().everyDays();
        return every > 0
                && runs.lastRealRun()
                        .map(last -> last.plus(Duration.ofDays(every)))
                        .map(next -> !next.isAfter(clock.instant()))
                        .orElse(true);
    }
}
