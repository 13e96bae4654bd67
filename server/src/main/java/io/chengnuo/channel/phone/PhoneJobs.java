package io.chengnuo.channel.phone;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about calls without anybody asking. */
@Configuration(proxyBeanMethods = false)
class PhoneJobs {

    @Bean
    RecurringTask<Void> endForgottenWorkAfterCalls(EachTenant tenants, WorkAfterCall work) {
        return Tasks.recurring("phone-end-work", FixedDelay.ofSeconds(15))
                .execute((task, context) -> tenants.run(work::endForgotten));
    }

    @Bean
    RecurringTask<Void> fetchRecordingsOfCalls(EachTenant tenants, FetchRecordings recordings) {
        return Tasks.recurring("phone-fetch-recordings", FixedDelay.ofSeconds(5))
                .execute((task, context) -> tenants.run(recordings::fetchDue));
    }
}
