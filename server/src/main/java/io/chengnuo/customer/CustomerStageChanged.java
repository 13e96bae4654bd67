package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A customer moved to another stage of its life cycle. */
public record CustomerStageChanged(CustomerId customer, Stage before, Stage after, String reason, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
