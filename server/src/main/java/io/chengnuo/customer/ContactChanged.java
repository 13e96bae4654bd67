package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A contact of a firm changed; protected values are hashes. */
public record ContactChanged(CustomerId customer, UUID contact, List<Change> changes, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
