package io.chengnuo.blueprint.authoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One department that takes part, and who signs for it. */
record SignOff(
        UUID unit,
        UUID signer,
        Instant askedAt,
        @Nullable Instant signedAt,
        @Nullable String note) {}
