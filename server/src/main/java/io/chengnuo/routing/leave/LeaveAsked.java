package io.chengnuo.routing.leave;

import io.chengnuo.people.AbsenceKind;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody asks to be away for a time. */
public record LeaveAsked(UUID person, UUID leave, AbsenceKind kind, Instant from, Instant to, UUID approval, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return person;
    }
}
