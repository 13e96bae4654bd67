package io.chengnuo.knowledge;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody wrote an article or changed it; readers see nothing of it yet. */
public record ArticleWritten(UUID article, String title, boolean added, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return article;
    }
}
