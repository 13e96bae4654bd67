package io.chengnuo.work.aftersales;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/** A customer was shown how to do it. Subject is the ticket. */
public record TrainingGiven(
        TicketId ticket, UUID training, UUID customer, String content, int attended, UUID by, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
