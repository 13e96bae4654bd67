package io.chengnuo.routing;

import io.chengnuo.people.Skills;
import org.jspecify.annotations.Nullable;

/**
 * A member of the queue with regard to one ticket. {@code turn}: 0 for whose turn it is. {@code skill}: what he has of the skill asked for; {@code cases}
 * of the category he closed.
 */
record Candidate(
        Member member,
        int turn,
        Skills.@Nullable Held skill,
        boolean skillHolds,
        int cases,
        boolean servedBefore,
        boolean accountManager,
        boolean declined) {}
