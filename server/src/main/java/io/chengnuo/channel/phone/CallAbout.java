package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A call is about a ticket. Subject is the ticket. */
public record CallAbout(UUID call, UUID ticket, String title, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
