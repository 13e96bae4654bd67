package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody is here again earlier than expected, or the absence was called off. */
public record AbsenceEnded(UUID person, UUID absence, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
