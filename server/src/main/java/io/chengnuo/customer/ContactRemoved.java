package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A contact left; its identities went with it. */
public record ContactRemoved(CustomerId customer, UUID contact, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
