package io.chengnuo.routing;

import io.chengnuo.policy.CaseTraits;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a routed ticket stands: in which queue, by which rule, since when. */
record Placement(
        UUID ticket,
        UUID queue,
        @Nullable UUID rule,
        @Nullable String ruleName,
        UUID customer,
        CaseTraits traits,
        PlacementState state,
        Instant since,
        @Nullable UUID person,
        @Nullable Choice choice) {}
