package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Nobody decides in the place of this person any more by that naming. */
public record DeputyEnded(UUID person, UUID naming, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
