package io.chengnuo.shared.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When files are scanned that came while the scanner was away. */
@Configuration(proxyBeanMethods = false)
class RescanFiles {

    @Bean
    RecurringTask<Void> scanFilesLeftOver(EachTenant tenants, FileStore files) {
        return Tasks.recurring("shared-scan-files", FixedDelay.ofSeconds(60))
                .execute((task, context) -> tenants.run(files::judgeLeftOver));
    }
}
