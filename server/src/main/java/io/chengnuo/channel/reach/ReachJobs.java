package io.chengnuo.channel.reach;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When customers who wait are told so. */
@Configuration(proxyBeanMethods = false)
class ReachJobs {

    @Bean
    RecurringTask<Void> tellThatAllAreBusy(EachTenant tenants, AlwaysReachable reachable) {
        return Tasks.recurring("channel-tell-busy", FixedDelay.ofSeconds(20))
                .execute((task, context) -> tenants.run(reachable::tellBusy));
    }
}
