package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The order of a queue. */
@Tag("REQ-SLA-15")
class WaitingLineTests {

    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    @Test
    void priorityGoesBeforeEverything() {
        assertThat(order(Map.of(), waits(1, Priority.P2, Tier.HIGH, 29), waits(2, Priority.P1, Tier.LOW, 1)))
                .containsExactly(2, 1);
    }

    @Test
    void theHigherTierGoesFirstWithinTheSamePriority() {
        assertThat(order(
                        Map.of(),
                        waits(1, Priority.P3, Tier.LOW, 20),
                        waits(2, Priority.P3, Tier.MIDDLE, 10),
                        waits(3, Priority.P3, Tier.HIGH, 1)))
                .containsExactly(3, 2, 1);
    }

    @Test
    void whoWaitsLongestGoesFirstWithinTheSameTier() {
        assertThat(order(Map.of(), waits(1, Priority.P3, Tier.LOW, 3), waits(2, Priority.P3, Tier.LOW, 9)))
                .containsExactly(2, 1);
    }

    @Test
    void afterTheQueuesPatienceTheTierNoLongerCounts() {
        assertThat(order(
                        Map.of(),
                        waits(1, Priority.P3, Tier.HIGH, 5),
                        waits(2, Priority.P3, Tier.LOW, 31),
                        waits(3, Priority.P3, Tier.HIGH, 32)))
                .containsExactly(3, 2, 1);
    }

    @Test
    @Tag("REQ-CUS-21")
    void theSettingOfTheTierDecidesItsPlace() {
        var equal = new EnumMap<Tier, Privilege>(Tier.class);
        for (var tier : Tier.values()) {
            equal.put(tier, new Privilege(tier, 0, false, 1));
        }
        assertThat(order(equal, waits(1, Priority.P3, Tier.HIGH, 1), waits(2, Priority.P3, Tier.LOW, 9)))
                .containsExactly(2, 1);
    }

    private static List<Integer> order(Map<Tier, Privilege> privileges, Placement... waiting) {
        return WaitingLine.inOrder(Arrays.asList(waiting), Duration.ofMinutes(30), privileges, NOW).stream()
                .map(one -> (int) one.ticket().getLeastSignificantBits())
                .toList();
    }

    private static Placement waits(int number, Priority priority, Tier tier, int minutes) {
        return new Placement(
                new UUID(0, number),
                new UUID(1, 1),
                null,
                null,
                new UUID(2, 2),
                new CaseTraits("information", null, Complexity.GENERAL, false, priority, tier, Channel.PORTAL),
                PlacementState.WAITING,
                NOW.minus(Duration.ofMinutes(minutes)),
                null,
                null);
    }
}
