package io.chengnuo.channel.outlet;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When appointments at outlets are looked at. */
@Configuration(proxyBeanMethods = false)
class OutletJobs {

    @Bean
    RecurringTask<Void> lookAtAppointments(WatchAppointments watch, EachTenant tenants) {
        return Tasks.recurring("channel.outlet-appointments", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((task, context) -> tenants.run(watch::now));
    }
}
