package io.chengnuo.ticket;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer no longer wants it. */
@Service
public class WithdrawTicket {

    private final Tickets tickets;
    private final Transfers transfers;
    private final Clock clock;

    WithdrawTicket(Tickets tickets, Transfers transfers, Clock clock) {
        this.tickets = tickets;
        this.transfers = transfers;
        this.clock = clock;
    }

    /** {@code by} is null when the customer says so himself, else the person who noted it. */
    @Transactional
    public void withdraw(TicketId id, String reason, @Nullable UUID by) {
        var ticket = tickets.require(id);
        var happened = ticket.withdraw(reason, by, clock.instant());
        transfers.record(happened);
        tickets.record(ticket, happened);
    }
}
