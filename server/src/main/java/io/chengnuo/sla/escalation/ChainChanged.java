package io.chengnuo.sla.escalation;

import io.chengnuo.shared.facts.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another way up holds from now on; escalations that were begun go on as they were. */
public record ChainChanged(String key, @Nullable Object before, Object after, UUID by, Instant at) implements Fact {

    /** Chains are known by key. */
    @Override
    public UUID subject() {
        return UUID.nameUUIDFromBytes(("chain " + key).getBytes(StandardCharsets.UTF_8));
    }
}
