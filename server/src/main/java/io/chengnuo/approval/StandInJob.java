package io.chengnuo.approval;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Absences begin by themselves: every two minutes whatever waits for somebody away is passed on, each in its own transaction. */
@Configuration(proxyBeanMethods = false)
class StandInJob {

    @Bean
    RecurringTask<Void> replaceAbsentApprovers(Approvals approvals, StandIn standIn, EachTenant eachTenant) {
        return Tasks.recurring("approval.replace-absent", FixedDelay.of(Duration.ofMinutes(2)))
                .execute((task, context) ->
                        eachTenant.run(() -> approvals.waiting().forEach(standIn::lookAfter)));
    }
}
