package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A program may no longer act for a person. */
public record TokenRevoked(UUID person, UUID token, String name, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
