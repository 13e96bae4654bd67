package io.chengnuo.improvement.supervision;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a check found about a clause. */
public record ClauseFound(
        UUID finding,
        UUID check,
        String clause,
        FindingKind kind,
        @Nullable Severity severity,
        @Nullable Remedy remedy,
        @Nullable UUID owner,
        @Nullable LocalDate due,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return finding;
    }
}
