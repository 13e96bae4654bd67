package io.chengnuo.people.roster;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A swap of a shift was asked for, agreed to, approved or refused. Subject is who has or had the shift. */
public record ShiftSwapChanged(UUID swap, UUID shift, UUID fromPerson, UUID toPerson, String state, UUID by, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return fromPerson;
    }
}
