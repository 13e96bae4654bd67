package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A customer was put away: found no more in lists, still recognised. */
public record CustomerArchived(CustomerId customer, String reason, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
