package io.chengnuo.ticket;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tickets do by themselves as time passes. */
@Configuration(proxyBeanMethods = false)
class TicketJobs {

    @Bean
    RecurringTask<Void> letDeliveriesLapse(LapseDeliveries lapse, EachTenant eachTenant) {
        return Tasks.recurring("ticket.lapse-deliveries", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((task, context) -> eachTenant.run(lapse::now));
    }
}
