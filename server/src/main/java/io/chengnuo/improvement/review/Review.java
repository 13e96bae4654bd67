package io.chengnuo.improvement.review;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One review, of one period. */
record Review(
        UUID id,
        ReviewKind kind,
        String title,
        LocalDate from,
        LocalDate to,
        Instant plannedAt,
        @Nullable UUID chair,
        ReviewState state,
        @Nullable DataPack pack,
        @Nullable Instant frozenAt,
        @Nullable LocalDate heldOn,
        List<UUID> participants,
        @Nullable String minutes,
        long version) {

    Review requireNotHeld() {
        if (state == ReviewState.HELD) {
            throw new Conflict("review_held");
        }
        return this;
    }

    DataPack requirePack() {
        if (pack == null) {
            throw new Conflict("review_not_prepared");
        }
        return pack;
    }
}
