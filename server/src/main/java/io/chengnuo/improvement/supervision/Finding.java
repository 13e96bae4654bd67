package io.chengnuo.improvement.supervision;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a check found about one clause, and what became of it. */
record Finding(
        UUID id,
        UUID check,
        String clause,
        FindingKind kind,
        @Nullable Severity severity,
        String words,
        List<UUID> tickets,
        @Nullable Remedy remedy,
        @Nullable UUID owner,
        @Nullable LocalDate dueOn,
        FindingState state,
        @Nullable UUID remark,
        UUID foundBy,
        Instant foundAt,
        @Nullable String fix,
        @Nullable UUID fixedBy,
        @Nullable Instant fixedAt,
        @Nullable String verdict,
        @Nullable UUID verifiedBy,
        @Nullable Instant verifiedAt,
        long version) {

    Finding require(FindingState wanted) {
        if (state != wanted) {
            throw new Conflict("finding_" + state.name().toLowerCase(java.util.Locale.ROOT));
        }
        return this;
    }
}
