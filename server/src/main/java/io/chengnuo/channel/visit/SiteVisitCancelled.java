package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A visit will not take place. */
public record SiteVisitCancelled(UUID about, UUID visit, String reason, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
