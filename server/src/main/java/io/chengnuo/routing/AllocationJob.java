package io.chengnuo.routing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every quarter of an hour: ends moves that are over, and proposes new ones. */
@Configuration(proxyBeanMethods = false)
class AllocationJob {

    @Bean
    RecurringTask<Void> moveCapacity(Allocations allocations, EachTenant eachTenant) {
        return Tasks.recurring("routing.move-capacity", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((task, context) -> eachTenant.run(() -> {
                    allocations.endWhatIsOver();
                    allocations.propose();
                }));
    }
}
