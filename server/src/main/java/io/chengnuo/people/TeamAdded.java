package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A team was formed. */
public record TeamAdded(UUID team, UUID unit, String name, TeamKind kind, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return team;
    }
}
