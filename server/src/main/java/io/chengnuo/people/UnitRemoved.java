package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** An empty unit left the organisation tree. */
public record UnitRemoved(UUID unit, String name, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return unit;
    }
}
