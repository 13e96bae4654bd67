package io.chengnuo.ticket;

import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Urgency;
import org.jspecify.annotations.Nullable;

/** What a ticket is about and how much it weighs. {@code category} is a key of the policy's tree. */
public record Classification(
        String category,
        @Nullable ProblemClass problemClass,
        Complexity complexity,
        boolean major,
        Urgency urgency,
        Impact impact,
        Priority priority) {}
