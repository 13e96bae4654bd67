package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody has no extension of a telephone system any more. */
public record ExtensionTaken(UUID person, UUID connector, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return person;
    }
}
