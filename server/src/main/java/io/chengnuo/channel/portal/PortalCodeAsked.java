package io.chengnuo.channel.portal;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked for a one-time code to an address; whether it is a customer's is not looked at yet. */
public record PortalCodeAsked(UUID code, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return code;
    }
}
