package io.chengnuo.channel.phone;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What callers may choose. {@code greeting} is empty and there are no choices where nobody wrote a menu. */
public record CallMenu(String greeting, List<Choice> choices, long version) {

    /** Where a choice leads. */
    public enum Kind {
        TEAM,
        PERSON,
        /** To anybody, and the request gets this category. */
        CATEGORY,
        /** What the caller says is answered from knowledge. */
        BOT,
        /** To any person: the short path. */
        OPERATOR
    }

    public record Choice(String key, Kind kind, @Nullable String target, String label, List<String> words) {

        @Nullable
        UUID targetId() {
            return target == null ? null : UUID.fromString(target);
        }

        boolean saidIn(String said) {
            var lower = said.toLowerCase(Locale.ROOT);
            return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
        }
    }
}
