package io.chengnuo.work.defect;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/** It is no fault of the product; the reason says why. Subject is the ticket; one for each that hangs on it. */
public record DefectRefuted(TicketId ticket, UUID defect, String title, UUID by, String reason, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
