package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody else looks after this customer now; all empty means everybody. */
public record CustomerEntrusted(
        CustomerId customer,
        @Nullable UUID owner,
        @Nullable UUID team,
        @Nullable UUID unit,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
