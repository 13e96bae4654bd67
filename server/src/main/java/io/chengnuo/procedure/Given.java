package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a draft leaves out is empty: a half-drawn procedure can be kept, and a published one never holds null. */
final class Given {

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    @SuppressWarnings("NullAway") // a draft in JSON may give one language only
    static Text words(@Nullable Text value) {
        return value == null ? new Text("", "") : new Text(text(value.zh()), text(value.en()));
    }

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** In the order of the enum, so that equal sets are written alike. */
    static <E extends Enum<E>> Set<E> set(@Nullable Set<E> values) {
        return values == null || values.isEmpty()
                ? Set.of()
                : java.util.Collections.unmodifiableSet(EnumSet.copyOf(values));
    }

    static boolean yes(@Nullable Boolean value) {
        return value != null && value;
    }

    private Given() {}
}
