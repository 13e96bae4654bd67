package io.chengnuo.policy;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target got another limit, with a reason; {@code version} is the policy version that carries it. */
public record TargetChanged(
        UUID version,
        String number,
        String promise,
        String clause,
        String indicator,
        Limit before,
        Limit after,
        String reason,
        @Nullable String basis,
        Instant effectiveFrom,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return version;
    }
}
