package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A firm has one more contact; the name is masked. */
public record ContactAdded(CustomerId customer, UUID contact, String name, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
