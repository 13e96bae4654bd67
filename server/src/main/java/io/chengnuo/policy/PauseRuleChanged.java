package io.chengnuo.policy;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clocks may stand still for one reason in another way. {@code targets} are the promises whose clocks do. */
public record PauseRuleChanged(
        UUID version,
        String number,
        @Nullable PauseRule before,
        PauseRule after,
        List<String> targets,
        String reason,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return version;
    }
}
