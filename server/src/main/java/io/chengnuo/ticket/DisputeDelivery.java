package io.chengnuo.ticket;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer does not accept the delivery, and says why; work goes on. */
@Service
public class DisputeDelivery {

    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Clock clock;

    DisputeDelivery(Tickets tickets, Deliveries deliveries, Clock clock) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional
    public void dispute(TicketId id, String reason) {
        var ticket = tickets.require(id);
        var disputed = ticket.disputeDelivery(reason, clock.instant());
        deliveries.record(List.of(disputed));
        tickets.record(ticket, disputed);
    }
}
