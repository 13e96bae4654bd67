package io.chengnuo.routing;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A ticket was offered to somebody, who has until {@code dueAt} to say yes or no. Subject is the ticket. */
public record OfferMade(
        UUID ticket, UUID offer, UUID queueId, String queue, UUID person, int score, Instant dueAt, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket;
    }
}
