package io.chengnuo.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** To which rights the token of the running request is limited; a token without limit has all rights of its person. */
final class TokenLimit {

    private static final ThreadLocal<@Nullable Set<Right>> CURRENT = new ThreadLocal<>();

    static boolean allows(Right right) {
        var limit = CURRENT.get();
        return limit == null || limit.contains(right);
    }

    static void set(@Nullable Set<Right> limit) {
        CURRENT.set(limit);
    }

    static void clear() {
        CURRENT.remove();
    }

    private TokenLimit() {}
}
