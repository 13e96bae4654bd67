package io.chengnuo.survey;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody else calls the unhappy customer, because who should have is away or gone. Subject is the ticket. */
public record FollowUpTakenOver(
        UUID followUp,
        UUID ticket,
        UUID fromPerson,
        UUID toPerson,
        @Nullable UUID by,
        String reason,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
