package io.chengnuo.people.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody is on duty from one moment to another (班次); {@code week} is the Monday of the week in which it begins. */
public record Shift(UUID id, UUID team, LocalDate week, UUID person, ShiftKind kind, Instant from, Instant to) {

    boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }
}
