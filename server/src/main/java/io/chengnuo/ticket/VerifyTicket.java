package io.chengnuo.ticket;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person checks that the delivered result is right. */
@Service
public class VerifyTicket {

    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Clock clock;

    VerifyTicket(Tickets tickets, Deliveries deliveries, Clock clock) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional
    public void verify(TicketId id, UUID person) {
        var ticket = tickets.require(id);
        var verified = ticket.verify(person, clock.instant());
        deliveries.record(List.of(verified));
        tickets.record(ticket, verified);
    }
}
