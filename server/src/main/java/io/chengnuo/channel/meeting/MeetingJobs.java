package io.chengnuo.channel.meeting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When people are reminded of meetings. */
@Configuration(proxyBeanMethods = false)
class MeetingJobs {

    @Bean
    RecurringTask<Void> remindMeetings(RemindOfMeetings remind, EachTenant tenants) {
        return Tasks.recurring("channel.meetings", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((task, context) -> tenants.run(remind::now));
    }
}
