package io.chengnuo.knowledge;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A second person let an edition out. */
public record ArticlePublished(
        UUID article, int edition, String title, String language, UUID writtenBy, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return article;
    }
}
