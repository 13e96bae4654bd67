package io.chengnuo.channel.connector;

import org.jspecify.annotations.Nullable;

/** What the other side said to words that were sent. A problem is a code with a text under {@code connectors.problems.<code>}. */
public sealed interface Sent {

    /** It has them. {@code providerId}: what its receipts will name; {@code parts}: how many messages they became. */
    record Taken(@Nullable String providerId, int parts) implements Sent {

        public Taken(@Nullable String providerId) {
            this(providerId, 1);
        }
    }

    /** Not now; tried again. */
    record Later(String problem) implements Sent {}

    /** Never. */
    record Refused(String problem) implements Sent {}

    /** No clear word: it may have them. Not tried again by itself. */
    record Unclear(String problem) implements Sent {}
}
