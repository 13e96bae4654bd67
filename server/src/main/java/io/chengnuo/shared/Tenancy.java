package io.chengnuo.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which company's rows the current thread may see. Every transaction begun inside sees only those. */
public final class Tenancy {

    private static final ThreadLocal<@Nullable UUID> CURRENT = new ThreadLocal<>();

    public static Optional<UUID> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static UUID require() {
        return current().orElseThrow(() -> new IllegalStateException("no tenant on this thread"));
    }

    public static <T extends @Nullable Object> T as(UUID tenant, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(tenant);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public static void run(UUID tenant, Runnable work) {
        as(tenant, () -> {
            work.run();
            return true;
        });
    }

    private static void restore(@Nullable UUID before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    private Tenancy() {}
}
