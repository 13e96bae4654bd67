package io.chengnuo.knowledge;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article and who may do what with it. {@code edition} is the one shown now. */
record Article(
        UUID id,
        ArticleState state,
        ArticleText text,
        UUID writtenBy,
        Instant writtenAt,
        @Nullable Integer edition,
        int editions,
        long version) {

    /** The number of the edition that comes about; refuses the writer's own hand, and when nothing is new. */
    int publish(UUID by) {
        if (by.equals(writtenBy)) {
            throw new Conflict("publish_own_article");
        }
        return switch (state) {
            case DRAFT, CHANGED, WITHDRAWN -> editions + 1;
            case PUBLISHED -> throw new Conflict("article_unchanged");
        };
    }

    void withdraw() {
        if (!state.isShown()) {
            throw new Conflict("article_not_shown");
        }
    }
}
