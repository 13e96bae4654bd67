package io.chengnuo.workspace.imports;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what the columns of a file mean, and keeps it for the next file of its kind. */
@Service
class MapUpload {

    private final Uploads uploads;
    private final Clock clock;

    MapUpload(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    @Transactional
    void map(UUID id, Mapping mapping, @Nullable String ifMatch, UUID by) {
        var upload = uploads.lock(id);
        Version.check(ifMatch, upload.version());
        if (upload.state().busy()) {
            throw new Conflict("import_running");
        }
        if (!Mapping.isComplete(mapping)) {
            throw new Invalid("mapping_refused", new FieldError("mapping", "incomplete"));
        }
        mapping.check(upload.kind(), upload.header());
        var at = clock.instant();
        uploads.map(upload, mapping, at);
        uploads.save(upload.kind(), mapping, by, at);
    }
}
