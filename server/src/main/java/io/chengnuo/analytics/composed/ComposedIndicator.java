package io.chengnuo.analytics.composed;

import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Goal;
import io.chengnuo.policy.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An indicator made of others, as it has been since {@code at}. {@code clause} is the number of the clause it proves, if one. */
public record ComposedIndicator(
        String code,
        long version,
        Text name,
        String expression,
        String unit,
        Direction direction,
        @Nullable BigDecimal target,
        List<Goal> goals,
        @Nullable String clause,
        boolean retired,
        String reason,
        @Nullable UUID author,
        Instant at) {

    public ComposedIndicator {
        goals = List.copyOf(goals);
    }
}
