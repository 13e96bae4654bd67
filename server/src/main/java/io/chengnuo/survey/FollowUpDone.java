package io.chengnuo.survey;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** What came of a follow-up. Subject is the ticket. */
public record FollowUpDone(
        UUID followUp, UUID survey, UUID ticket, UUID person, FollowUpOutcome outcome, boolean inTime, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
