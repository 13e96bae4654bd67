package io.chengnuo.channel.mail.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mail that was kept and not read is read. */
@Configuration(proxyBeanMethods = false)
class MailIntakeJobs {

    @Bean
    RecurringTask<Void> readMailLeftUnread(EachTenant tenants, ReceiveMail receive) {
        return Tasks.recurring("channel-read-mail", FixedDelay.ofSeconds(60))
                .execute((task, context) -> tenants.run(receive::settleLeftUnread));
    }
}
