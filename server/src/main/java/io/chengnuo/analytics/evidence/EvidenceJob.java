package io.chengnuo.analytics.evidence;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes packs, each once; one whose process was killed is found and made anew. */
@Configuration(proxyBeanMethods = false)
class EvidenceJob {

    static final TaskDescriptor<Order> TASK = TaskDescriptor.of("analytics.evidence", Order.class);

    record Order(UUID tenant, UUID pack, UUID by) implements Serializable {}

    @Bean
    OneTimeTask<Order> makeEvidencePacks(MakeEvidence make) {
        return Tasks.oneTime(TASK).execute((task, context) -> make.make(task.getData()));
    }
}
