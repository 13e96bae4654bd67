package io.chengnuo.work.aftersales;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product is looked after no longer. Subject is the customer. */
public record MaintenanceEnded(
        UUID customer,
        UUID plan,
        String product,
        @Nullable String reason,
        @Nullable UUID by,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer;
    }
}
