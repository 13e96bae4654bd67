package io.chengnuo.survey;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bad mark: somebody has to ask the customer what went wrong, until {@code dueAt}. Subject is the ticket. */
public record FollowUpOpened(
        UUID followUp,
        UUID survey,
        UUID ticket,
        int lowest,
        @Nullable UUID team,
        Instant dueAt,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
