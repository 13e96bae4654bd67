package io.chengnuo.sla;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Other promises hold on the ticket from now on: some began after its receipt, some do not apply any more. The promises that start with
 * the receipt follow from {@code TicketOpened} and are not told again.
 */
public record ClocksSwitched(
        TicketId ticket, Cause because, List<Switched> started, List<Switched> cancelled, Instant at) implements Fact {

    /** One promise that began or ceased to hold. */
    public record Switched(
            UUID clock, String promise, String indicator, String clause, Instant startedAt, Instant dueAt) {}

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
