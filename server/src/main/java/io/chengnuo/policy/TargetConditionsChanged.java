package io.chengnuo.policy;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A target is for other requests from now on; {@code version} is the policy version that carries it. */
public record TargetConditionsChanged(
        UUID version,
        String number,
        String promise,
        String clause,
        String indicator,
        List<Condition> before,
        List<Condition> after,
        String reason,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return version;
    }
}
