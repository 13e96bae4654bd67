package io.chengnuo.channel.chat;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** No person came in time, or none is there: the chat goes on as a request. */
public record ChatUnattended(
        UUID chat, UUID ticket, @Nullable Instant since, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return chat;
    }
}
