package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer has a service team of its own now; without a team: no longer. */
public record CustomerTeamSet(
        UUID customer, @Nullable UUID team, @Nullable String project, UUID by, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer;
    }
}
