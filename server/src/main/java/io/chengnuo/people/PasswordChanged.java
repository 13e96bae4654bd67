package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody changed their own password; every other session ended. */
public record PasswordChanged(UUID person, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
