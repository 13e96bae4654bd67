package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A visit came to nothing. */
public record SiteVisitFailed(UUID about, UUID visit, UUID by, String reason, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
