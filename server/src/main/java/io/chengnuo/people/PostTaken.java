package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A person gave up a post, and its rights with it. */
public record PostTaken(UUID person, UUID holding, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
