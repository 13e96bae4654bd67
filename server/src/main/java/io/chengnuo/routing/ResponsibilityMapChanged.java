package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Which department does what in which scenario was changed. */
public record ResponsibilityMapChanged(UUID by, long version, int scenarios, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return by;
    }
}
