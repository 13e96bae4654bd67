package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer is written to in another language; null: in the company's. */
public record CustomerLanguageSet(
        CustomerId customer,
        @Nullable String before,
        @Nullable String after,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
