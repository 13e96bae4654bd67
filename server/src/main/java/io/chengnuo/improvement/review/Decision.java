package io.chengnuo.improvement.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a review decided that somebody does by a day. */
record Decision(
        UUID id,
        UUID review,
        String words,
        UUID owner,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy,
        @Nullable String outcome,
        long version) {}
