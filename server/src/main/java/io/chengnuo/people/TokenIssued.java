package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program may act for a person. */
public record TokenIssued(
        UUID person,
        UUID token,
        String name,
        @Nullable Set<Right> scopes,
        @Nullable Instant expiresAt,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
