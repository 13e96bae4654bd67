package io.chengnuo.workspace.ledger;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody began to take the ledger out of the house: in which form, and what was asked. */
public record LedgerExported(UUID export, String format, String question, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return Tenancy.require();
    }
}
