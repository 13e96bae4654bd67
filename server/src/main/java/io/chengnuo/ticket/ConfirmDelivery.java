package io.chengnuo.ticket;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer takes the delivery: in the portal, by word to a person who notes it, or by staying silent for the set time after
 * being told. */
@Service
public class ConfirmDelivery {

    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Clock clock;

    ConfirmDelivery(Tickets tickets, Deliveries deliveries, Clock clock) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** By the customer. */
    @Transactional
    public void confirm(TicketId id) {
        confirm(id, Confirmation.CONFIRMED, null, null);
    }

    /** A person notes what the customer said. */
    @Transactional
    public void confirmedTo(TicketId id, UUID by, String note) {
        confirm(id, Confirmation.CONFIRMED, by, note);
    }

    /** Nothing came in time. {@code by} is null when the product decides by itself. */
    @Transactional
    public void lapse(TicketId id, @Nullable UUID by, @Nullable String note) {
        confirm(id, Confirmation.LAPSED, by, note);
    }

    private void confirm(TicketId id, Confirmation how, @Nullable UUID by, @Nullable String note) {
        var ticket = tickets.require(id);
        var confirmed = ticket.confirmDelivery(how, null, by, note, clock.instant());
        deliveries.record(List.of(confirmed));
        tickets.record(ticket, confirmed);
    }
}
