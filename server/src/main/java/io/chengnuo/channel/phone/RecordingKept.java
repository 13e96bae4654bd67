package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The recording of a call is in our own store. */
public record RecordingKept(UUID call, long bytes, String sha256, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return call;
    }
}
