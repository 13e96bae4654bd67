package io.chengnuo.people.roster;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A week's roster is in force; {@code gaps} of promised hours were known to be uncovered. */
public record RosterPublished(UUID team, LocalDate week, int gaps, UUID by, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return team;
    }
}
