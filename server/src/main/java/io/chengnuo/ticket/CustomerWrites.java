package io.chengnuo.ticket;

import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer writes, through whichever door. What the words do by themselves stands in {@link Ticket#customerWrites}. */
@Service
public class CustomerWrites {

    private final Tickets tickets;
    private final Conversation conversation;
    private final Deliveries deliveries;
    private final MergedTickets merged;
    private final BackOnTheDesk backOnTheDesk;
    private final Clock clock;

    CustomerWrites(
            Tickets tickets,
            Conversation conversation,
            Deliveries deliveries,
            MergedTickets merged,
            BackOnTheDesk backOnTheDesk,
            Clock clock) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.deliveries = deliveries;
        this.merged = merged;
        this.backOnTheDesk = backOnTheDesk;
        this.clock = clock;
    }

    /** Answers the id of the message. On a merged ticket the words go to the one where the matter goes on. */
    @Transactional
    public UUID write(TicketId written, String body, List<UUID> files) {
        var at = clock.instant();
        var id = merged.survivor(written);
        var ticket = tickets.require(id);
        var message = Ids.next(at);
        var happened = ticket.customerWrites(message, body, at);
        conversation.customerSays(id, message, ticket.customer(), body, files, at);
        deliveries.record(happened);
        tickets.record(ticket, happened);
        happened.forEach(fact -> {
            if (fact instanceof TicketWoken woken) {
                backOnTheDesk.tell(woken);
            }
        });
        return message;
    }
}
