package io.chengnuo.knowledge.search;

import io.chengnuo.knowledge.ArticleText;
import java.time.Instant;
import java.util.UUID;

/** An edition that readers see. */
public record Published(UUID article, int edition, ArticleText text, Instant publishedAt) {}
