package io.chengnuo.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one of the people asked said, or that nothing was said yet. */
record VoteRow(
        int step,
        Quorum quorum,
        UUID person,
        @Nullable Verdict verdict,
        @Nullable String reason,
        @Nullable UUID by,
        @Nullable Instant at,
        Ground ground,
        @Nullable UUID insteadOf,
        boolean replaced) {

    boolean open() {
        return verdict == null && !replaced;
    }
}
