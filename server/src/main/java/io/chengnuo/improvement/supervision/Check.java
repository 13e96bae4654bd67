package io.chengnuo.improvement.supervision;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One look at some clauses, by a day. */
record Check(
        UUID id,
        UUID plan,
        String title,
        List<String> clauses,
        CheckMethod method,
        @Nullable String indicator,
        @Nullable String instructions,
        @Nullable UUID person,
        @Nullable UUID post,
        Instant openedAt,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy,
        @Nullable String summary,
        long version) {

    Check requireOpen() {
        if (doneAt != null) {
            throw new Conflict("check_done");
        }
        return this;
    }
}
