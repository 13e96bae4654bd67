package io.chengnuo.analytics.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pack that was asked for; {@code progress} of a hundred. */
record EvidencePack(
        UUID id,
        LocalDate from,
        LocalDate to,
        String language,
        PackState state,
        int progress,
        @Nullable UUID askedBy,
        Instant askedAt,
        @Nullable Instant readyAt,
        @Nullable String sha256,
        @Nullable Long size) {}
