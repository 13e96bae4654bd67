package io.chengnuo.channel.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One talk with a visitor, from his first word until it ends. */
record Chat(
        UUID id,
        UUID connector,
        UUID visitor,
        ChatState state,
        @Nullable UUID ticket,
        @Nullable UUID agent,
        int agentRead,
        Instant begunAt,
        @Nullable Instant waitingSince,
        @Nullable Instant takenAt,
        @Nullable Instant answeredAt,
        Instant lastAt) {

    boolean handledBy(UUID person) {
        return state == ChatState.TALKING && person.equals(agent);
    }

    /** Of a chat that reached a person or the line for one. */
    UUID requireTicket() {
        if (ticket == null) {
            throw new io.chengnuo.shared.NotFound("no_such_chat");
        }
        return ticket;
    }
}
