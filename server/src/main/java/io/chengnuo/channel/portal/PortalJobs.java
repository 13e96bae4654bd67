package io.chengnuo.channel.portal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.channel.Attempts;
import io.chengnuo.shared.jobs.EachTenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what served its time: used and expired codes, ended sessions, old counts. */
@Configuration(proxyBeanMethods = false)
class PortalJobs {

    @Bean
    RecurringTask<Void> forgetOldPortalRows(
            EachTenant tenants, Attempts attempts, PortalCodes codes, PortalSessions sessions) {
        return Tasks.recurring("channel-forget", FixedDelay.ofHours(1))
                .execute((task, context) -> tenants.run(() -> {
                    attempts.forgetOld();
                    codes.forgetOld();
                    sessions.forgetOld();
                }));
    }
}
