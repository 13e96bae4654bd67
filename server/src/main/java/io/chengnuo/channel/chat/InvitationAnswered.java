package io.chengnuo.channel.chat;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was invited into a chat said yes or no. One who did neither is an invitation without an answer. */
public record InvitationAnswered(
        UUID invitation,
        UUID connector,
        UUID person,
        @Nullable UUID visitor,
        boolean accepted,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return invitation;
    }
}
