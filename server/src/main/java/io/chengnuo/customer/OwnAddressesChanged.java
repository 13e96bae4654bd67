package io.chengnuo.customer;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The list of our own addresses, which are never a customer, was replaced. */
public record OwnAddressesChanged(List<String> before, List<String> after, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return Tenancy.require();
    }
}
