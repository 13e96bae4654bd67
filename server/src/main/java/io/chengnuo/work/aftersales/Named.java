package io.chengnuo.work.aftersales;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody, as a screen names him. */
record Named(UUID id, String name) {

    static @Nullable Named of(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
