package io.chengnuo.work;

import io.chengnuo.policy.Priority;
import io.chengnuo.procedure.Phase;
import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a ticket stands in its procedure. The version of the procedure is the one it was opened under. */
record Run(
        UUID ticket,
        long version,
        UUID procedure,
        String procedureKey,
        String stage,
        Phase phase,
        Instant since,
        Instant startedAt,
        @Nullable Instant endedAt,
        String number,
        String subject,
        String category,
        Priority priority,
        boolean highRisk,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable UUID handler) {

    void requireGoing() {
        if (endedAt != null) {
            throw new Conflict("work_ended");
        }
    }
}
