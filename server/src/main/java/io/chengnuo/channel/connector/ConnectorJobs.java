package io.chengnuo.channel.connector;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When words are sent, and old calls forgotten. */
@Configuration(proxyBeanMethods = false)
class ConnectorJobs {

    @Bean
    RecurringTask<Void> sendWordsOut(EachTenant tenants, SendDeliveries words) {
        return Tasks.recurring("channel-send-words", FixedDelay.ofSeconds(1))
                .execute((task, context) -> tenants.run(words::sendDue));
    }

    @Bean
    RecurringTask<Void> forgetOldHookCalls(EachTenant tenants, HookCalls calls) {
        return Tasks.recurring("channel-forget-hook-calls", FixedDelay.ofHours(1))
                .execute((task, context) -> tenants.run(calls::forgetOld));
    }

    @Bean
    RecurringTask<Void> fetchAwaitedFiles(EachTenant tenants, AwaitedFiles files) {
        return Tasks.recurring("channel-awaited-files", FixedDelay.ofSeconds(5))
                .execute((task, context) -> tenants.run(files::fetchDue));
    }
}
