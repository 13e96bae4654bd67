package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody sits at an extension of a telephone system from now on. */
public record ExtensionGiven(UUID person, UUID connector, String extension, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return person;
    }
}
