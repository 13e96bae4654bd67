package io.chengnuo.blueprint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was published of a table, whole. {@code rehearsal} is the last one that was finished before. */
public record Release(
        UUID id,
        UUID sheet,
        int revision,
        String policy,
        Instant publishedAt,
        @Nullable UUID author,
        String reason,
        @Nullable Integer baseRevision,
        List<Node> nodes,
        @Nullable RehearsalResult rehearsal) {}
