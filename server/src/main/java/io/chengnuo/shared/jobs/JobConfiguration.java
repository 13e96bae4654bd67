package io.chengnuo.shared.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Due work: db-scheduler on our own table, so that one node picks each execution and a crashed one is found by its
 * heartbeat. A module contributes {@link RecurringTask} and {@link Task} beans.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks) {
        var recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .map(task -> (RecurringTask<?>) task)
                .toList();
        var others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(dataSource, others)
                .startTasks(recurring)
                .tableName("shared.scheduled_tasks")
                .pollingInterval(Duration.ofSeconds(1))
                // a job whose process was killed is found within a minute, not within half an hour
                .heartbeatInterval(Duration.ofSeconds(15))
                .missedHeartbeatsLimit(4)
                .threads(4)
                .enablePriority()
                .commitWhenAutocommitDisabled(true)
                .build();
    }
}
