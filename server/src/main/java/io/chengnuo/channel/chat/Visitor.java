package io.chengnuo.channel.chat;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody on a web site. {@code read}: the last line he has seen. */
record Visitor(
        UUID id,
        UUID connector,
        @Nullable String name,
        String language,
        @Nullable String page,
        @Nullable UUID customer,
        int read) {

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
