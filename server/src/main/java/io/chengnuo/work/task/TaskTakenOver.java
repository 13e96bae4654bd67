package io.chengnuo.work.task;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A backup took a task from somebody who is away. Subject is the ticket. */
public record TaskTakenOver(
        UUID task,
        UUID ticket,
        String title,
        UUID fromPerson,
        UUID toPerson,
        @Nullable UUID by,
        String reason,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
