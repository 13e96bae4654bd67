package io.chengnuo.workspace.imports;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works files off, each once; one whose process was stopped or killed is found and gone on with. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    static final TaskDescriptor<ImportOrder> TASK = TaskDescriptor.of("workspace.import", ImportOrder.class);

    @Bean
    OneTimeTask<ImportOrder> importFiles(WorkOffUpload work) {
        return Tasks.oneTime(TASK)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(Duration.ofSeconds(2))))
                .execute((task, context) -> work.off(task.getData(), context.getSchedulerState()::isShuttingDown));
    }
}
