package io.chengnuo.channel.reach;

import io.chengnuo.policy.Channel;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The standard opening was used in the first contact on a ticket (REQ-CHN-23). */
public record OpeningUsed(UUID ticket, UUID opening, Channel channel, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
