package io.chengnuo.policy;

import org.jspecify.annotations.Nullable;

/** What the rules of the policy look at when they choose the targets of a request. {@code contract} are the terms its customer has. */
public record CaseTraits(
        String category,
        @Nullable ProblemClass problemClass,
        Complexity complexity,
        boolean major,
        Priority priority,
        Tier tier,
        Channel channel,
        @Nullable String contract) {

    /** Where contracts play no part. */
    public CaseTraits(
            String category,
            @Nullable ProblemClass problemClass,
            Complexity complexity,
            boolean major,
            Priority priority,
            Tier tier,
            Channel channel) {
        this(category, problemClass, complexity, major, priority, tier, channel, null);
    }
}
