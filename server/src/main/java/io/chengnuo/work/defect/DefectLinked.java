package io.chengnuo.work.defect;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/** A request hangs on a fault of a product. Subject is the ticket; one for each that hangs on it. */
public record DefectLinked(TicketId ticket, UUID defect, String title, String product, UUID toTeam, UUID by, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
