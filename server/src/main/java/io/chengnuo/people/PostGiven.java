package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person took a post, and with it its rights. */
public record PostGiven(
        UUID person,
        UUID holding,
        UUID post,
        UUID unit,
        @Nullable UUID team,
        Instant from,
        @Nullable Instant to,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
