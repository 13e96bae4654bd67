package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A provisional customer was checked and is a full one now. */
public record CustomerConfirmed(CustomerId customer, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
