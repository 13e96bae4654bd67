package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody came to the desk, left it, or wants to be left alone for a while. */
public record PresenceChanged(UUID person, PresenceState before, PresenceState after, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
