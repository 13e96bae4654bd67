package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody no longer works here: their sessions and tokens ended. */
public record PersonDeactivated(UUID person, String name, String reason, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
