package io.chengnuo.channel.chat;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chat was handed on, to a person or back into the line of a team. */
public record ChatTransferred(
        UUID chat,
        UUID ticket,
        UUID by,
        @Nullable UUID person,
        @Nullable UUID team,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return chat;
    }
}
