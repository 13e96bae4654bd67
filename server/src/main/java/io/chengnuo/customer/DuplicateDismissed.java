package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody looked at two customers and said they are not the same. */
public record DuplicateDismissed(CustomerId customer, CustomerId other, String reason, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
