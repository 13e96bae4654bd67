package io.chengnuo.channel;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody or something, as a screen names it. */
public record Named(UUID id, String name) {

    public static @Nullable Named of(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
