package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody signed out: in one browser, or in all of them. */
public record SessionsEnded(UUID person, boolean everywhere, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
