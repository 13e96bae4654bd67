package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a ticket is not before anybody's eyes though its matter is not settled: put off for a while, or merged into another. */
record Aside(@Nullable Snooze snooze, @Nullable Merge merge) {

    static final Aside NOT = new Aside(null, null);

    /** {@code until} is null when it lies until the customer writes. */
    record Snooze(UUID by, @Nullable Instant until) {}

    /** Into which ticket, and what the merging took away: given back when it is undone. */
    record Merge(TicketId into, TicketStatus was, @Nullable Waiting waiting) {}

    Aside snoozed(UUID by, @Nullable Instant until) {
        return new Aside(new Snooze(by, until), merge);
    }

    Aside awake() {
        return new Aside(null, merge);
    }

    Aside merged(Merge now) {
        return new Aside(snooze, now);
    }

    Aside apart() {
        return new Aside(snooze, null);
    }
}
