package io.chengnuo.channel.wecom;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When accounts are read. */
@Configuration(proxyBeanMethods = false)
class WecomJobs {

    @Bean
    RecurringTask<Void> readWecomAccounts(EachTenant tenants, ReadWecom read) {
        return Tasks.recurring("channel-wecom-read", FixedDelay.ofSeconds(1))
                .execute((task, context) -> tenants.run(read::readDue));
    }

    @Bean
    RecurringTask<Void> lookAtWecomAccounts(EachTenant tenants, WecomCursors cursors) {
        return Tasks.recurring("channel-wecom-look", FixedDelay.ofMinutes(10))
                .execute((task, context) -> tenants.run(cursors::lookAtAll));
    }
}
