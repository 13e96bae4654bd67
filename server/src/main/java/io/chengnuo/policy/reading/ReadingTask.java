package io.chengnuo.policy.reading;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person has to read. */
record ReadingTask(
        UUID policyVersion,
        UUID person,
        UUID unit,
        @Nullable UUID team,
        Instant givenAt,
        LocalDate dueOn,
        @Nullable Instant openedAt,
        int tries,
        @Nullable Instant passedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant supersededAt) {

    boolean isOpen() {
        return acceptedAt == null && supersededAt == null;
    }

    /** Refuses what is over, and what was not understood yet. */
    void mayBeAccepted(Quiz quiz) {
        mayBeAnswered();
        if (passedAt == null && !quiz.isEmpty()) {
            throw new Conflict("quiz_not_passed");
        }
    }

    void mayBeAnswered() {
        if (supersededAt != null) {
            throw new Conflict("reading_superseded");
        }
        if (acceptedAt != null) {
            throw new Conflict("reading_accepted");
        }
    }
}
