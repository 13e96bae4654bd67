package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody called and nobody answered: he is called back. Subject is the ticket. */
public record CallBackAsked(UUID ticket, UUID call, String title, Instant dueAt, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
