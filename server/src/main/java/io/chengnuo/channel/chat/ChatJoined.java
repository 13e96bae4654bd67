package io.chengnuo.channel.chat;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A colleague was called into a chat, or listens. */
public record ChatJoined(UUID chat, UUID ticket, UUID person, boolean speaks, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return chat;
    }
}
