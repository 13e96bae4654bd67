package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Whoever was offered the ticket said no, and why. Subject is the ticket. */
public record OfferDeclined(UUID ticket, UUID offer, UUID person, String reason, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket;
    }
}
