package io.chengnuo.policy;

import org.jspecify.annotations.Nullable;

/** What the rules of the policy look at when they choose the targets of a request. */
public record CaseTraits(
        String category,
        @Nullable ProblemClass problemClass,
        Complexity complexity,
        boolean major,
        Priority priority,
        Tier tier,
        Channel channel) {}
