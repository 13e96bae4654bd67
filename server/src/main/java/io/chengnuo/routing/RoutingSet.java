package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A setting of routing was changed: what a tier is entitled to, which skill a category asks for, what a ticket weighs, how much somebody can have in hand. Subject is who did it. */
public record RoutingSet(UUID by, String setting, String name, String value, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return by;
    }
}
