package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All the open work of a person passed to others; {@code passed} counts it by kind. Subject is the person who is away. */
public record WorkTakenOver(
        UUID takeover,
        UUID person,
        Map<String, Integer> passed,
        int left,
        @Nullable UUID by,
        String reason,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
