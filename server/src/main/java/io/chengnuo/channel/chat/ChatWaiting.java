package io.chengnuo.channel.chat;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A visitor waits for a person; {@code since} when. */
public record ChatWaiting(UUID chat, UUID ticket, Instant since, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return chat;
    }
}
