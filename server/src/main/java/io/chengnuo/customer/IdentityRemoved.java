package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A customer is no longer known under this identity. */
public record IdentityRemoved(CustomerId customer, UUID identity, IdentityAdded.Known known, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
