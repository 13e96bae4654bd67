package io.chengnuo.customer;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer can be recognised by one more identity. */
public record IdentityAdded(
        CustomerId customer, UUID identity, @Nullable UUID contact, Known known, Instant at) implements Fact {

    /** An identity as the log may keep it. */
    public record Known(
            IdentityKind kind, String masked, @Nullable String hash) {}

    @Override
    public UUID subject() {
        return customer.value();
    }
}
