package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked to hear the recording of a call, and said why. */
public record RecordingHeard(UUID call, UUID by, String reason, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return call;
    }
}
