package io.chengnuo.improvement.committee;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The votes were counted. */
public record MotionDecided(
        UUID motion,
        UUID sitting,
        MotionState result,
        int inFavour,
        int against,
        int abstained,
        @Nullable UUID remark,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return motion;
    }
}
