package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The ticket needs this offer no more: somebody else has it, or it is over. Subject is the ticket. */
public record OfferWithdrawn(UUID ticket, UUID offer, UUID person, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket;
    }
}
