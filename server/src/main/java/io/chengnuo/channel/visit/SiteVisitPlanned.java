package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** An engineer will come to the customer of a ticket. */
public record SiteVisitPlanned(UUID about, UUID visit, UUID toPerson, Instant startsAt, Instant endsAt, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
