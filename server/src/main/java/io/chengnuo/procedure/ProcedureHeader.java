package io.chengnuo.procedure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published version without what it says. From a {@code retired} one on the procedure is given to no new request. */
record ProcedureHeader(
        UUID id,
        String key,
        int revision,
        boolean retired,
        Instant publishedAt,
        @Nullable UUID author,
        String reason) {}
