package io.chengnuo.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What becomes true by the mere passing of time: people fall silent, trainings of backups run out. */
@Configuration(proxyBeanMethods = false)
class PresenceJob {

    @Bean
    RecurringTask<Void> announceSilentPeople(Presences presences, EachTenant eachTenant) {
        return Tasks.recurring("people.announce-silent", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((task, context) -> eachTenant.run(presences::announceSilent));
    }

    @Bean
    RecurringTask<Void> watchBackupPools(WatchPools watch, EachTenant eachTenant) {
        return Tasks.recurring("people.watch-backup-pools", FixedDelay.of(Duration.ofHours(1)))
                .execute((task, context) -> eachTenant.run(watch::look));
    }
}
