package io.chengnuo.analytics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the board does when nobody looks: compares itself in the night, tells owners by day. */
@Configuration(proxyBeanMethods = false)
class BoardJobs {

    private static final LocalTime NIGHT = LocalTime.of(2, 40);

    @Bean
    RecurringTask<Void> compareBoardWithTables(CompareWithTables compare, EachTenant eachTenant) {
        return Tasks.recurring("analytics.compare", new Daily(ZoneId.of("Asia/Shanghai"), NIGHT))
                .execute((task, context) -> eachTenant.run(compare::run));
    }

    @Bean
    RecurringTask<Void> alertOwnersOfIndicators(AlertOwners alert, EachTenant eachTenant) {
        return Tasks.recurring("analytics.alert-owners", FixedDelay.ofHours(1))
                .execute((task, context) -> eachTenant.run(alert::now));
    }

    @Bean
    RecurringTask<Void> fillRequestsOfBefore(FillRequests fill, EachTenant eachTenant) {
        return Tasks.recurring("analytics.fill-requests", FixedDelay.ofHours(6))
                .execute((task, context) -> eachTenant.run(fill::now));
    }
}
