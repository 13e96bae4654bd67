package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** An archived customer is in use again. */
public record CustomerRestored(CustomerId customer, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
