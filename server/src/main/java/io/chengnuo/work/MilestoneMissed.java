package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The time of a milestone passed and it is not reached. Subject is the ticket. */
public record MilestoneMissed(
        UUID ticket, UUID milestone, String title, @Nullable UUID person, Instant dueAt, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
