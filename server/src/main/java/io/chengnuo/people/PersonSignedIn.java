package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody signed in. {@code proof}: what they proved it with. */
public record PersonSignedIn(UUID person, String proof, String place, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
