package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A critical post has fewer trained backups than it needs. */
public record BackupsShort(UUID post, int backups, int needed, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return post;
    }
}
