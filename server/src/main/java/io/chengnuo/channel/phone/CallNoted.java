package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody wrote what was said; the words stay in the record. */
public record CallNoted(UUID call, UUID person, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return call;
    }
}
