package io.chengnuo.channel.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a web site (网站访客).
 *
 * @param visitor who he is, if he chatted before
 * @param declined he turned an invitation down, ours or that of the page
 * @param pageSince since when he is on this page
 */
record SiteVisitor(
        UUID id,
        UUID connector,
        @Nullable UUID visitor,
        String title,
        String path,
        String language,
        int pages,
        boolean declined,
        Instant since,
        Instant pageSince,
        Instant seenAt) {

    /** How often a page in front tells that he is there. */
    static final Duration BEAT = Duration.ofSeconds(20);

    /** Whoever was not heard of for so long is gone. */
    static final Duration PRESENT = Duration.ofMinutes(1);

    boolean isHere(Instant now) {
        return seenAt.isAfter(now.minus(PRESENT));
    }
}
