package io.chengnuo.survey;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A customer was asked for an opinion on a closed ticket. Subject is the ticket. */
public record SurveyInvited(UUID survey, UUID ticket, UUID customer, Instant closedAt, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
