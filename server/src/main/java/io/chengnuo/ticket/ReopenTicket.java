package io.chengnuo.ticket;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes up again what was closed or withdrawn; closures and deliveries of before stay as they are. */
@Service
public class ReopenTicket {

    private final Tickets tickets;
    private final Clock clock;

    ReopenTicket(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** {@code by} is null when the customer asks. */
    @Transactional
    public void reopen(TicketId id, String reason, @Nullable UUID by) {
        var ticket = tickets.require(id);
        tickets.record(ticket, ticket.reopen(reason, by, clock.instant()));
    }
}
