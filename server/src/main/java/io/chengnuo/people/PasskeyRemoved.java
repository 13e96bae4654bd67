package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody removed a passkey. */
public record PasskeyRemoved(UUID person, String label, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
