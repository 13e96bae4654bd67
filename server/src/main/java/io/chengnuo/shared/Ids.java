package io.chengnuo.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Makes ids: UUID version 7, ordered by the time given, so that the newest rows lie together. */
public final class Ids {

    public static UUID next(Instant at) {
        return UuidCreator.getTimeOrderedEpoch(at);
    }

    private Ids() {}
}
