package io.chengnuo.sla;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one promise on one ticket went, with everything boards count by. {@code counted} and {@code allowed} are working time of the
 * promise's calendar. {@code decidedAt} is when it was fulfilled in time, or the due time at which it was broken; a broken promise is told
 * twice, when it breaks and when its counting ends, the second time with more {@code counted}.
 */
public record PromiseResult(
        UUID clock,
        String promise,
        String indicator,
        String clause,
        Measured measured,
        boolean alert,
        boolean kept,
        Duration allowed,
        Duration counted,
        Instant decidedAt,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable UUID person,
        Channel channel,
        Tier tier,
        String category) {}
