package io.chengnuo.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looking after a bad mark. {@code lowest} is the worst item, {@code score} the whole. */
record FollowUp(
        UUID id,
        UUID survey,
        UUID ticket,
        String number,
        String subject,
        @Nullable UUID team,
        @Nullable UUID person,
        int score,
        int lowest,
        @Nullable String comment,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy,
        @Nullable FollowUpOutcome outcome,
        @Nullable String note,
        long version) {}
