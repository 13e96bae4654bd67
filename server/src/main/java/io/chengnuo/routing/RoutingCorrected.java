package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody sent a routed ticket elsewhere, or called it something else: the rules can learn from it. Subject is the ticket. */
public record RoutingCorrected(
        UUID ticket,
        @Nullable UUID ruleId,
        @Nullable String rule,
        String category,
        @Nullable String toCategory,
        @Nullable UUID toTeam,
        @Nullable UUID by,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket;
    }
}
