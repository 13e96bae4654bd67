package io.chengnuo.shared.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which facts a listener wants, and what it does with each. */
public final class Subscriptions {

    private final Map<String, Subscription<?>> byKind = new LinkedHashMap<>();
    private @Nullable Consumer<RecordedFact> everything;

    record Subscription<F extends Fact>(Class<F> type, Consumer<F> reaction) {}

    public <F extends Fact> Subscriptions on(Class<F> type, Consumer<F> reaction) {
        byKind.put(type.getSimpleName(), new Subscription<>(type, reaction));
        return this;
    }

    /** For the few that look at the log itself, whatever the kind. */
    public Subscriptions onEverything(Consumer<RecordedFact> reaction) {
        everything = reaction;
        return this;
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    @Nullable
    Consumer<RecordedFact> everything() {
        return everything;
    }

    @Nullable
    Subscription<?> of(String kind) {
        return byKind.get(kind);
    }
}
