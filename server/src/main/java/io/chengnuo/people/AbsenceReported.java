package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is not here for a time; without an end nobody knows how long, or it is for good. */
public record AbsenceReported(
        UUID person,
        UUID absence,
        AbsenceKind kind,
        Instant from,
        @Nullable Instant to,
        @Nullable UUID deputy,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
