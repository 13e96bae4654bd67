package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The present delivery and how far it has come. */
record Delivered(
        UUID id,
        Instant at,
        @Nullable Instant confirmedAt,
        @Nullable Instant verifiedAt) {

    Delivered confirmed(Instant when) {
        return new Delivered(id, at, when, verifiedAt);
    }

    Delivered verified(Instant when) {
        return new Delivered(id, at, confirmedAt, when);
    }
}
