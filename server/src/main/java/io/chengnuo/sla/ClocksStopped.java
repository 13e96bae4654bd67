package io.chengnuo.sla;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The counting of these promises ended, kept or broken: one answer may end several at once. */
public record ClocksStopped(TicketId ticket, List<PromiseResult> results, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
