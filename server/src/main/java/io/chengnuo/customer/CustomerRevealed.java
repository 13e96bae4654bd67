package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody looked at the full personal values, and said why. */
public record CustomerRevealed(CustomerId customer, List<String> fields, String reason, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
