package io.chengnuo.improvement.effect;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One evaluation: the days since the version came into force against as many before. */
record Evaluation(
        UUID id,
        String title,
        UUID policyVersion,
        String policyNumber,
        LocalDate beforeFrom,
        LocalDate afterFrom,
        LocalDate afterTo,
        boolean anonymous,
        List<String> questions,
        LocalDate closesOn,
        Instant openedAt,
        @Nullable Comparison pack,
        @Nullable Verdict verdict,
        @Nullable String reasons,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        long version) {

    Evaluation requireOpen() {
        if (closedAt != null) {
            throw new Conflict("evaluation_closed");
        }
        return this;
    }
}
