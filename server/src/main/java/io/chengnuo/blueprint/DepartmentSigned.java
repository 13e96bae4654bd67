package io.chengnuo.blueprint;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A department agreed to the aim and scope of a table. */
public record DepartmentSigned(UUID table, UUID unit, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return table;
    }
}
