package io.chengnuo.sla;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the clocks every second, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ClockWatchJob {

    @Bean
    RecurringTask<Void> lookAtClocks(WatchClocks watch, EachTenant eachTenant) {
        return Tasks.recurring("sla.watch-clocks", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((task, context) -> eachTenant.run(watch::now));
    }
}
