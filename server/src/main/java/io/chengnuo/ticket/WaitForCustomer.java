package io.chengnuo.ticket;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A ticket cannot go on without the customer, until he writes or somebody resumes it. */
@Service
public class WaitForCustomer {

    private final Tickets tickets;
    private final Clock clock;

    WaitForCustomer(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Transactional
    public void pause(TicketId id, UUID by, @Nullable String note) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        tickets.record(ticket, ticket.touch(by, at), ticket.waitForCustomer(by, note, at));
    }

    @Transactional
    public void resume(TicketId id) {
        var ticket = tickets.require(id);
        tickets.record(ticket, ticket.resume(clock.instant()));
    }
}
