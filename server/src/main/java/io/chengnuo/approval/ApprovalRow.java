package io.chengnuo.approval;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for approval as it is kept. */
record ApprovalRow(
        UUID id,
        String kind,
        UUID about,
        @Nullable UUID ticket,
        String title,
        Map<String, String> details,
        UUID askedBy,
        Instant askedAt,
        ApprovalState state,
        int step,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        @Nullable String reason,
        long version) {}
