package io.chengnuo.policy.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan with a deadline: {@code object} says what has to stand on that day. {@code firstYear}: the first year's work is finished with it. */
record Rollout(
        UUID id,
        String title,
        String object,
        @Nullable UUID policyVersion,
        LocalDate deadline,
        boolean firstYear,
        Instant openedAt,
        @Nullable UUID openedBy,
        @Nullable Instant closedAt,
        long version) {}
