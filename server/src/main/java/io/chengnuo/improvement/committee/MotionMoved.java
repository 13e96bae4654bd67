package io.chengnuo.improvement.committee;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something is put to the vote. */
public record MotionMoved(
        UUID motion,
        UUID sitting,
        String title,
        @Nullable String clause,
        boolean secret,
        VoteRule rule,
        UUID by,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return motion;
    }
}
