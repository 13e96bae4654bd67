package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody read what he was told: one notice, or all when {@code notice} is null. */
public record NoticesRead(
        UUID person, @org.jspecify.annotations.Nullable UUID notice, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
