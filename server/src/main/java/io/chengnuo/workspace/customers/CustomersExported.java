package io.chengnuo.workspace.customers;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody began to take the customers out of the house, and in which form. */
public record CustomersExported(UUID export, String format, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return Tenancy.require();
    }
}
