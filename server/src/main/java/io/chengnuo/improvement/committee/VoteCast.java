package io.chengnuo.improvement.committee;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member voted; what, only when the vote is open. */
public record VoteCast(UUID motion, UUID person, @Nullable Choice choice, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return motion;
    }
}
