package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A team got another name, kind or lead. */
public record TeamChanged(UUID team, Team before, Team after, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return team;
    }
}
