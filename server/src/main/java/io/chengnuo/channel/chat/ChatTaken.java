package io.chengnuo.channel.chat;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A person took a chat; {@code since} when the visitor began to wait. */
public record ChatTaken(UUID chat, UUID ticket, UUID person, Instant since, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return chat;
    }
}
