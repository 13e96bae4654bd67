package io.chengnuo.channel.chat;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chat is over; its request goes on. */
public record ChatEnded(UUID chat, @Nullable UUID ticket, ChatEnd how, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return chat;
    }
}
