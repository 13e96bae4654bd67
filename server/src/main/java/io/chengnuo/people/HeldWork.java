package io.chengnuo.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that people hold and that must not be left lying: whoever holds some cannot be deactivated, and it passes to a backup when
 * they are away. Implemented by each module that keeps such work; people itself knows none.
 */
public interface HeldWork {

    /** One piece. {@code team} is the one it belongs to, {@code link} a path of the screen that shows it. */
    record Item(UUID id, String label, @Nullable UUID team, String link) {}

    /** What sort: "tickets", "customers", "tasks". Screens and refusals name it. */
    String kind();

    int count(UUID person);

    /** The oldest first. */
    List<Item> held(UUID person, int limit);

    /** Gives one piece to somebody else, in the caller's transaction. {@code by} is null when the product does it by itself. */
    void pass(UUID item, UUID from, UUID to, @Nullable UUID by, String reason);
}
