package io.chengnuo.improvement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.improvement.goals.WatchMeasures;
import io.chengnuo.improvement.review.PlanReviews;
import io.chengnuo.improvement.supervision.BringChecksAbout;
import io.chengnuo.improvement.supervision.WatchSupervision;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes round by the calendar: checks, and what of them is late. On one node at a time. */
@Configuration(proxyBeanMethods = false)
class ImprovementJobs {

    @Bean
    RecurringTask<Void> supervise(
            BringChecksAbout checks,
            WatchSupervision watch,
            WatchMeasures measures,
            PlanReviews reviews,
            EachTenant eachTenant) {
        return Tasks.recurring("improvement.supervision", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((task, context) -> eachTenant.run(() -> {
                    checks.now();
                    watch.now();
                    measures.now();
                    reviews.now();
                }));
    }
}
