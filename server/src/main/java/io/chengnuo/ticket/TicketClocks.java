package io.chengnuo.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Shows the promises of time that run on tickets. Implemented by whoever keeps the clocks; tickets do without. */
public interface TicketClocks {

    /** Every clock of the ticket, the first to fall due first. */
    List<TicketClock> of(TicketId ticket);

    /** For a list: the clock of each ticket that falls due first; nothing for tickets without a running one. One question for all. */
    Map<TicketId, TicketClock> next(Collection<TicketId> tickets);
}
