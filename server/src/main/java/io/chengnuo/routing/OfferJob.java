package io.chengnuo.routing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what waits, every second. */
@Configuration(proxyBeanMethods = false)
class OfferJob {

    @Bean
    RecurringTask<Void> offerWaiting(OfferTickets offer, EachTenant eachTenant) {
        return Tasks.recurring("routing.offer-tickets", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((task, context) -> eachTenant.run(offer::now));
    }
}
