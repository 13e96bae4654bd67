package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A visit will be at another time, or by somebody else. */
public record SiteVisitMoved(UUID about, UUID visit, UUID toPerson, Instant startsAt, Instant endsAt, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
