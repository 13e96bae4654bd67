package io.chengnuo.customer.classes;

import io.chengnuo.customer.CustomerId;
import io.chengnuo.shared.facts.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shop or the books told what a customer bought. */
record PurchaseTold(
        CustomerId customer,
        String number,
        BigDecimal amount,
        @Nullable BigDecimal margin,
        Instant boughtAt,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
