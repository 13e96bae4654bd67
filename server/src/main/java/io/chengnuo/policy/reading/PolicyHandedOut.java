package io.chengnuo.policy.reading;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A version of the policy was given to so many people to read by a day. */
public record PolicyHandedOut(UUID version, String number, int people, LocalDate dueOn, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return version;
    }
}
