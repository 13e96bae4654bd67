package io.chengnuo.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list. {@code next} is the cursor of the following page, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Takes limit + 1 rows as read and keeps limit; the row kept last says where the next page begins. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var kept = rows.subList(0, limit);
        return new Page<>(kept, cursorOf.apply(kept.getLast()).encoded());
    }
}
