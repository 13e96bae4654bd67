package io.chengnuo.policy;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A version of the policy was published; requests received from {@code effectiveFrom} on follow it. */
public record PolicyPublished(UUID version, String number, Instant effectiveFrom, String reason, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return version;
    }
}
