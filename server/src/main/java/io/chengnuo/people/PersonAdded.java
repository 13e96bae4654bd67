package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody new works here. */
public record PersonAdded(UUID person, String name, PersonState state, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
