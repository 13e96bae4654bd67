package io.chengnuo.people;

import java.util.Set;
import java.util.UUID;

/**
 * Which records a right shows to a person: with OWN those of the person, with TEAM also those of {@code teams}, with UNIT also
 * those of {@code units} (which hold every unit below), with ALL every one. A query filter, never applied in memory.
 */
public record DataScope(Reach reach, UUID person, Set<UUID> teams, Set<UUID> units) {

    /** Of the product itself, which works for nobody in particular. */
    public static DataScope all() {
        return new DataScope(Reach.ALL, new UUID(0, 0), Set.of(), Set.of());
    }

    public boolean everything() {
        return reach == Reach.ALL;
    }
}
