package io.chengnuo.sla.escalation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When escalations are looked at. */
@Configuration(proxyBeanMethods = false)
class EscalationJobs {

    @Bean
    RecurringTask<Void> raiseDueEscalations(RaiseEscalations raise, EachTenant eachTenant) {
        return Tasks.recurring("sla.raise-escalations", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((task, context) -> eachTenant.run(raise::now));
    }

    @Bean
    RecurringTask<Void> findQuietTickets(WatchQuiet watch, EachTenant eachTenant) {
        return Tasks.recurring("sla.find-quiet-tickets", FixedDelay.of(Duration.ofMinutes(2)))
                .execute((task, context) -> eachTenant.run(watch::now));
    }
}
