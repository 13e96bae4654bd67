package io.chengnuo.work;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import io.chengnuo.work.aftersales.EvaluateDeliveries;
import io.chengnuo.work.aftersales.RunMaintenance;
import io.chengnuo.work.progress.WatchProgress;
import io.chengnuo.work.task.WatchTasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at tasks, milestones, owed progress messages and plans of maintenance, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class WorkJobs {

    @Bean
    RecurringTask<Void> lookAtTasks(WatchTasks watch, EachTenant eachTenant) {
        return Tasks.recurring("work.watch-tasks", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((task, context) -> eachTenant.run(watch::now));
    }

    @Bean
    RecurringTask<Void> lookAtMilestones(WatchMilestones watch, EachTenant eachTenant) {
        return Tasks.recurring("work.watch-milestones", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((task, context) -> eachTenant.run(watch::now));
    }

    @Bean
    RecurringTask<Void> lookAtProgress(WatchProgress watch, EachTenant eachTenant) {
        return Tasks.recurring("work.watch-progress", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((task, context) -> eachTenant.run(watch::now));
    }

    @Bean
    RecurringTask<Void> bringAboutMaintenance(
            RunMaintenance maintenance, EvaluateDeliveries evaluations, EachTenant eachTenant) {
        return Tasks.recurring("work.maintenance", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((task, context) -> eachTenant.run(() -> {
                    maintenance.now();
                    evaluations.begin();
                }));
    }
}
