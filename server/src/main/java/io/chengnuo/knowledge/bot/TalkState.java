package io.chengnuo.knowledge.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a talk stands.
 *
 * @param language in which it goes on
 * @param offered what the numbers of the last line stand for
 * @param told the article told last, until somebody says whether it helped
 * @param misses how often in a row nothing was found
 * @param category what it is about, as far as known
 * @param asking the field the last question was about; null when no form is being filled
 * @param values the fields answered so far, as they are called and what was said
 */
record TalkState(
        String language,
        List<Offer> offered,
        @Nullable UUID told,
        int misses,
        @Nullable String category,
        @Nullable String asking,
        Map<String, String> values) {

    /** One numbered choice: an article, a category to look into, or a request to be written down. */
    record Offer(Kind kind, String of) {
        enum Kind {
            ARTICLE,
            CATEGORY,
            REQUEST
        }
    }

    private static final int MOST_MISSES = 2;

    static TalkState begin(String language) {
        return new TalkState(language, List.of(), null, 0, null, null, Map.of());
    }

    TalkState in(String other) {
        return new TalkState(other, offered, told, misses, category, asking, values);
    }

    TalkState offers(List<Offer> choices, @Nullable String about) {
        return new TalkState(language, choices, null, misses, about, null, Map.of());
    }

    TalkState tells(UUID article, @Nullable String about) {
        return new TalkState(language, List.of(), article, 0, about, null, Map.of());
    }

    TalkState missed() {
        return new TalkState(language, List.of(), null, misses + 1, category, null, Map.of());
    }

    /** A person has to go on. */
    boolean givesUp() {
        return misses >= MOST_MISSES;
    }

    TalkState settled() {
        return new TalkState(language, List.of(), null, 0, category, null, Map.of());
    }

    TalkState asks(String about, String field, Map<String, String> known) {
        return new TalkState(language, List.of(), null, 0, about, field, known);
    }

    TalkState answered(String value) {
        var all = new LinkedHashMap<>(values);
        all.put(asking == null ? "" : asking, value);
        return new TalkState(language, offered, told, misses, category, asking, all);
    }

    TalkState about(String about) {
        return new TalkState(language, offered, told, misses, about, asking, values);
    }
}
