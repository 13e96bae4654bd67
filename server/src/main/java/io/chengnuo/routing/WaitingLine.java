package io.chengnuo.routing;

import io.chengnuo.policy.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order in which a queue is worked off: priority; within it those whose patience is used up, whatever their tier, so that everybody
 * keeps the published minimum; then the customer's tier; then who waits longest. Pure.
 */
final class WaitingLine {

    static List<Placement> inOrder(
            List<Placement> waiting, Duration patience, Map<Tier, Privilege> privileges, Instant now) {
        var outOfPatience = now.minus(patience);
        return waiting.stream()
                .sorted(Comparator.comparing((Placement one) -> one.traits().priority())
                        .thenComparingInt(one -> one.since().isBefore(outOfPatience) ? 0 : 1)
                        .thenComparingInt(one -> one.since().isBefore(outOfPatience)
                                ? 0
                                : privileges
                                        .getOrDefault(
                                                one.traits().tier(),
                                                Privilege.usual(one.traits().tier()))
                                        .place())
                        .thenComparing(Placement::since)
                        .thenComparing(Placement::ticket))
                .toList();
    }

    private WaitingLine() {}
}
