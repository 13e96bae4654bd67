package io.chengnuo.ticket;

import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the result to the customer, with its documents and an explanation in words the customer understands. */
@Service
public class DeliverTicket {

    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Conversation conversation;
    private final Clock clock;

    DeliverTicket(Tickets tickets, Deliveries deliveries, Conversation conversation, Clock clock) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.conversation = conversation;
        this.clock = clock;
    }

    /** Answers the id of the delivery. */
    @Transactional
    public UUID deliver(TicketId id, UUID person, String result, String explanation, List<UUID> documents) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        var happened = new ArrayList<>(ticket.touch(person, at));
        var delivery = Ids.next(at);
        happened.addAll(ticket.deliver(delivery, person, at));
        deliveries.add(id, delivery, person, result, explanation, at);
        conversation.attach(id, documents, null, delivery);
        tickets.record(ticket, happened);
        return delivery;
    }
}
