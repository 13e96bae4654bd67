package io.chengnuo.routing;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of tickets that one team works off (队列). {@code skill} is what its work asks for when the category itself says nothing;
 * after {@code patience} of waiting the customer's tier no longer matters, so that lower tiers keep the published minimum.
 */
record Queue(
        UUID id,
        String name,
        UUID team,
        Strategy strategy,
        @Nullable String skill,
        int offerSeconds,
        int patienceMinutes,
        @Nullable UUID lastPerson,
        long version) {

    Duration patience() {
        return Duration.ofMinutes(patienceMinutes);
    }
}
