package io.chengnuo.people.roster;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody was put on duty. */
public record ShiftPlanned(
        UUID shift, UUID team, UUID person, String kind, Instant from, Instant to, UUID by, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
