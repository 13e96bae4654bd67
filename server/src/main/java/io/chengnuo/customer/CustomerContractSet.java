package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer has other terms of service by contract, or none any more. */
public record CustomerContractSet(
        CustomerId customer,
        @Nullable String before,
        @Nullable String after,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String reason,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
