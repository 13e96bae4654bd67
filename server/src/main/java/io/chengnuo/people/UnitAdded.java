package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit joined the organisation tree. */
public record UnitAdded(UUID unit, @Nullable UUID parent, String name, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return unit;
    }
}
