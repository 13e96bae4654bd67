package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Values of a customer changed; protected ones are hashes. */
public record CustomerChanged(CustomerId customer, List<Change> changes, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
