package io.chengnuo.policy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what it covers: entities and branches by unit, procedures by key, customer groups, kinds of requests and channels. A
 * list that is empty leaves nobody out.
 */
public record Scope(
        Set<UUID> units, Set<String> procedures, Set<Tier> tiers, List<String> categories, Set<Channel> channels) {

    public static final Scope ALL = new Scope(null, null, null, null, null);

    public Scope(
            @Nullable Set<UUID> units,
            @Nullable Set<String> procedures,
            @Nullable Set<Tier> tiers,
            @Nullable List<String> categories,
            @Nullable Set<Channel> channels) {
        this.units = units == null ? Set.of() : Set.copyOf(units);
        this.procedures = procedures == null ? Set.of() : Set.copyOf(procedures);
        this.tiers = tiers == null ? Set.of() : Set.copyOf(tiers);
        this.categories = categories == null ? List.of() : List.copyOf(categories);
        this.channels = channels == null ? Set.of() : Set.copyOf(channels);
    }
}
