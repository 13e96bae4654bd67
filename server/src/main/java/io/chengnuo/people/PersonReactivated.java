package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody works here again. Tokens and sessions of before stay ended. */
public record PersonReactivated(UUID person, String name, String reason, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
