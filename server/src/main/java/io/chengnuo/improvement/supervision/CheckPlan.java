package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Rhythm;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which clauses are looked at how often, how and by whom. {@code key} is what clauses are bound to. */
record CheckPlan(UUID id, String key, Outline outline, boolean ended, long version) {

    /** What somebody may set. {@code nextDue}: the day by which the next check is to be done. */
    record Outline(
            String title,
            List<String> clauses,
            Rhythm rhythm,
            CheckMethod method,
            @Nullable Integer sampleSize,
            @Nullable String category,
            @Nullable String indicator,
            @Nullable String instructions,
            @Nullable UUID person,
            @Nullable UUID post,
            LocalDate nextDue) {

        Outline {
            clauses = List.copyOf(clauses);
        }
    }
}
