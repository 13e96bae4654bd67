package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit got another name or place in the tree. */
public record UnitChanged(
        UUID unit,
        String nameBefore,
        String name,
        @Nullable UUID parentBefore,
        @Nullable UUID parent,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return unit;
    }
}
