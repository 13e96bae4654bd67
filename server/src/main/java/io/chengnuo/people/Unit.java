package io.chengnuo.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node of the organisation tree. {@code lineage} runs from the root down to the unit itself. */
public record Unit(UUID id, @Nullable UUID parent, List<UUID> lineage, String name, long version) {}
