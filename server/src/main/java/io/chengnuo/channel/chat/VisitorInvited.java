package io.chengnuo.channel.chat;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person invited somebody on a web site into a chat; {@code visitor} if he chatted before. */
public record VisitorInvited(
        UUID invitation,
        UUID connector,
        UUID person,
        @Nullable UUID visitor,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return invitation;
    }
}
