package io.chengnuo.people.roster;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A week was planned like another one. */
public record RosterCopied(
        UUID team, LocalDate fromWeek, LocalDate toWeek, int shifts, int skipped, UUID by, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return team;
    }
}
