package io.chengnuo.work.defect;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fault is being worked on. Subject is the ticket; one for each that hangs on it. */
public record DefectWorkBegun(
        TicketId ticket,
        UUID defect,
        String title,
        UUID by,
        @Nullable String reason,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
