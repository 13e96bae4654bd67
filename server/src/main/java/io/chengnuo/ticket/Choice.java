package io.chengnuo.ticket;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words of a query parameter, as JSON writes them: {@code waiting_customer}. */
final class Choice {

    static <E extends Enum<E>> Set<E> several(Class<E> type, String parameter, @Nullable List<String> words) {
        var chosen = EnumSet.noneOf(type);
        for (var word : words == null ? List.<String>of() : words) {
            chosen.add(one(type, parameter, word));
        }
        return chosen;
    }

    static <E extends Enum<E>> E one(Class<E> type, String parameter, @Nullable String word, E otherwise) {
        return word == null || word.isBlank() ? otherwise : one(type, parameter, word);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String parameter, String word) {
        Collection<E> values = Arrays.asList(type.getEnumConstants());
        return values.stream()
                .filter(value -> value.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Invalid("invalid_request", new FieldError(parameter, "unknown")));
    }

    private Choice() {}
}
