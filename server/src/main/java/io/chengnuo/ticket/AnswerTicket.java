package io.chengnuo.ticket;

import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person writes to the customer. */
@Service
public class AnswerTicket {

    private final Tickets tickets;
    private final Conversation conversation;
    private final Clock clock;

    AnswerTicket(Tickets tickets, Conversation conversation, Clock clock) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.clock = clock;
    }

    /** Answers the id of the message. */
    @Transactional
    public UUID answer(TicketId id, UUID person, AnswerKind kind, String body, List<UUID> files) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        var touch = ticket.touch(person, at);
        var answered = ticket.answer(Ids.next(at), person, kind, at);
        conversation.personSays(answered, body, files);
        tickets.record(ticket, touch, answered);
        return answered.message();
    }
}
