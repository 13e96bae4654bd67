package io.chengnuo.improvement.committee;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something put to the vote. With {@code clause} it is about revising it. */
record Motion(
        UUID id,
        UUID sitting,
        String title,
        String words,
        @Nullable String clause,
        boolean secret,
        VoteRule rule,
        MotionState state,
        UUID movedBy,
        Instant movedAt,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstained,
        @Nullable Instant decidedAt,
        @Nullable UUID remark,
        long version) {

    Motion requireOpen() {
        if (state != MotionState.OPEN) {
            throw new Conflict("motion_decided");
        }
        return this;
    }
}
