package io.chengnuo.workspace.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has a file rehearsed or taken over in the background. A run that is under way may be started again: the later one takes over
 * where the earlier has come, whether that one still lives or was killed.
 */
@Service
class StartImport {

    private final Uploads uploads;
    private final TransactionTemplate transaction;
    private final Scheduler scheduler;
    private final Clock clock;

    StartImport(Uploads uploads, TransactionTemplate transaction, Scheduler scheduler, Clock clock) {
        this.uploads = uploads;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void rehearse(UUID id, UUID by) {
        start(id, UploadState.REHEARSING, by);
    }

    void run(UUID id, UUID by) {
        start(id, UploadState.RUNNING, by);
    }

    /** Ordered after the commit, so that whoever works it off sees the state. */
    private void start(UUID id, UploadState next, UUID by) {
        var at = clock.instant();
        transaction.executeWithoutResult(status -> {
            var upload = uploads.lock(id);
            if (upload.state().busy() && upload.state() != next) {
                throw new Conflict("import_running");
            }
            upload.mapping().check(upload.kind(), upload.header());
            uploads.begin(id, next, at);
        });
        var order = new ImportOrder(Tenancy.require(), id, next == UploadState.REHEARSING, by);
        scheduler.schedule(
                ImportJob.TASK.instance(Ids.next(at).toString()).data(order).scheduledTo(at));
    }
}
