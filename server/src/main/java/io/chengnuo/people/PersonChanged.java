package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Name or ways to reach somebody changed. The values themselves are personal data and stay out of the log. */
public record PersonChanged(
        UUID person, String nameBefore, String name, boolean emailChanged, boolean phoneChanged, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
