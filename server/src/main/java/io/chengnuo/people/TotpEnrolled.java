package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody set up codes on a phone; earlier ones stopped working. */
public record TotpEnrolled(UUID person, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
