package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer said yes to the time of a visit, or asked for another. */
public record SiteVisitAnswered(
        UUID about, UUID visit, VisitReply reply, @Nullable String words, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
