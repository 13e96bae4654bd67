package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody may decide in the place of a person for a time. */
public record DeputyNamed(UUID person, UUID naming, UUID deputy, Instant from, Instant to, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
