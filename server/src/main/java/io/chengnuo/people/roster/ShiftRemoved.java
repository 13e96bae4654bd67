package io.chengnuo.people.roster;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody was taken off duty. */
public record ShiftRemoved(UUID shift, UUID team, UUID person, Instant from, Instant to, UUID by, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
