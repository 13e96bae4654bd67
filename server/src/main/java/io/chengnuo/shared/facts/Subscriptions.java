package io.chengnuo.shared.facts;

import io.chengnuo.shared.Acting;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which facts a listener wants, and what it does with each. */
public final class Subscriptions {

    private final Map<String, Subscription<?>> byKind = new LinkedHashMap<>();
    private @Nullable Consumer<RecordedFact> everything;

    record Subscription<F extends Fact>(Class<F> type, Consumer<F> reaction, boolean newsOnly) {

        boolean hears(RecordedFact fact) {
            return !newsOnly || !fact.source().equals(Acting.IMPORT);
        }
    }

    public <F extends Fact> Subscriptions on(Class<F> type, Consumer<F> reaction) {
        byKind.put(type.getSimpleName(), new Subscription<>(type, reaction, false));
        return this;
    }

    /** As {@link #on}, but not what an import brought: the past of another system is no news to anybody. */
    public <F extends Fact> Subscriptions onNews(Class<F> type, Consumer<F> reaction) {
        byKind.put(type.getSimpleName(), new Subscription<>(type, reaction, true));
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

    boolean hearsAnyOf(Collection<String> kinds) {
        return everything != null || kinds.stream().anyMatch(byKind::containsKey);
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
