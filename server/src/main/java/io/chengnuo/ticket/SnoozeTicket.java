package io.chengnuo.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person puts a ticket off, until a time or until the customer writes. What was promised the customer runs on. */
@Service
public class SnoozeTicket {

    private final Tickets tickets;
    private final Clock clock;

    SnoozeTicket(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Transactional
    public void snooze(TicketId id, UUID by, @Nullable Instant until, @Nullable String reason) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        tickets.record(ticket, ticket.touch(by, at), ticket.snooze(by, until, reason, at));
    }

    @Transactional
    public void wake(TicketId id) {
        var ticket = tickets.require(id);
        tickets.record(ticket, ticket.wake(WakeCause.HAND, clock.instant()));
    }
}
