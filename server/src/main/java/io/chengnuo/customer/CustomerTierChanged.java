package io.chengnuo.customer;

import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A customer moved to another tier. */
public record CustomerTierChanged(CustomerId customer, Tier before, Tier after, String reason, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
