package io.chengnuo.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team inside a unit. {@code lead} is the person who looks after it. */
public record Team(
        UUID id,
        UUID unit,
        String name,
        TeamKind kind,
        @Nullable UUID lead,
        long version) {}
