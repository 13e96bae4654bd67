package io.chengnuo.channel.connector;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of incoming words; the same for every repetition. */
public record Taken(
        UUID delivery,
        DeliveryState state,
        @Nullable UUID ticket,
        @Nullable UUID message,
        boolean repeated) {}
