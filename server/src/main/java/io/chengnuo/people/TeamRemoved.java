package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A team that nobody worked in was dissolved. */
public record TeamRemoved(UUID team, String name, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return team;
    }
}
