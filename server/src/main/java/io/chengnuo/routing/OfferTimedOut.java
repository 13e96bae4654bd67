package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Whoever was offered the ticket did not say anything. Subject is the ticket. */
public record OfferTimedOut(UUID ticket, UUID offer, UUID person, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket;
    }
}
