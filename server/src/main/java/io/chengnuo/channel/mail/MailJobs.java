package io.chengnuo.channel.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mail is sent. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

    @Bean
    RecurringTask<Void> sendMailOut(EachTenant tenants, SendMail mail) {
        return Tasks.recurring("channel-send-mail", FixedDelay.ofSeconds(2))
                .execute((task, context) -> tenants.run(mail::sendDue));
    }
}
