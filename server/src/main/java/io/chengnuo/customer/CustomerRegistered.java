package io.chengnuo.customer;

import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer came into the books: entered, imported, or made by a first request ({@code provisional}). {@code name} is masked. */
public record CustomerRegistered(
        CustomerId customer,
        CustomerKind kind,
        String name,
        Tier tier,
        boolean provisional,
        List<IdentityAdded.Known> identities,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return customer.value();
    }
}
