package io.chengnuo.improvement.goals;

import io.chengnuo.policy.Goal;
import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one goal is to be reached, from one day to another. */
public record ActionPlan(
        UUID id,
        Outline outline,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        long version) {

    /** {@code goal} of the charter, or {@code indicator} whose target is the goal; {@code appraisal} is the rule by which it counts. */
    public record Outline(
            String title,
            @Nullable Goal goal,
            @Nullable String indicator,
            UUID owner,
            LocalDate fromOn,
            LocalDate toOn,
            String appraisal) {}

    ActionPlan requireOpen() {
        if (endedAt != null) {
            throw new Conflict("action_plan_ended");
        }
        return this;
    }
}
