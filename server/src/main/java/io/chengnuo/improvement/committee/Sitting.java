package io.chengnuo.improvement.committee;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One session of a committee. */
record Sitting(
        UUID id,
        UUID committee,
        Instant startsAt,
        String place,
        String agenda,
        SittingState state,
        @Nullable String minutes,
        @Nullable Instant heldAt,
        long version) {

    Sitting require(SittingState wanted) {
        if (state != wanted) {
            throw new Conflict("sitting_" + state.name().toLowerCase(Locale.ROOT));
        }
        return this;
    }

    Sitting requireNotOver() {
        return state == SittingState.HELD || state == SittingState.CANCELLED ? require(SittingState.OPEN) : this;
    }
}
