package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ticket came to a stage of its procedure; {@code leaving} says how it left the one before. Names are in both languages. Subject is the ticket. */
public record StageEntered(
        UUID ticket,
        String procedure,
        String from,
        String stage,
        String stageZh,
        String stageEn,
        Leaving leaving,
        @Nullable ReworkCause cause,
        @Nullable UUID by,
        @Nullable String reason,
        Instant since,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
