package io.chengnuo.policy.reading;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody has read this version of the policy and accepts it; {@code tries} is how often the questions were answered. */
public record PolicyAccepted(UUID person, UUID version, String number, int tries, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
