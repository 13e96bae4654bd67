package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The softphone of somebody registers with another login or password from now on. */
public record SipAccountSet(UUID person, UUID connector, boolean passwordChanged, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return person;
    }
}
