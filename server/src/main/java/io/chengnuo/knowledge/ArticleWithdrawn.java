package io.chengnuo.knowledge;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Readers see it no more. */
public record ArticleWithdrawn(UUID article, String title, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return article;
    }
}
