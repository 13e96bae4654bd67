package io.chengnuo.workspace.attainment;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody took the report on promises out of the house: in which form, and what was asked. */
public record AttainmentExported(UUID export, String format, String question, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return Tenancy.require();
    }
}
