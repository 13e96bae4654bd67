package io.chengnuo.sla;

import io.chengnuo.ticket.TicketClock;
import io.chengnuo.ticket.TicketClocks;
import io.chengnuo.ticket.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the clocks to tickets, which do not know where they are kept. */
@Component
class KeptClocks implements TicketClocks {

    private final Clocks clocks;

    KeptClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TicketClock> of(TicketId ticket) {
        return clocks.ofTicket(ticket).stream().map(KeptClocks::shown).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<TicketId, TicketClock> next(Collection<TicketId> tickets) {
        return clocks.nextOf(tickets).stream().collect(Collectors.toMap(ClockRow::ticket, KeptClocks::shown));
    }

    private static TicketClock shown(ClockRow row) {
        var clock = row.clock();
        return new TicketClock(
                clock.terms().promise(),
                clock.terms().clause(),
                clock.terms().calendar(),
                clock.origin().at(),
                clock.dueAt(),
                clock.warnAt(),
                clock.state().name().toLowerCase(Locale.ROOT));
    }
}
