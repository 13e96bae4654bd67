package io.chengnuo.ticket.links;

import static io.chengnuo.ticket.db.Tables.MESSAGES;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.ticket.AddNote;
import io.chengnuo.ticket.AuthorKind;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.OpenedTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.db.tables.records.MessagesRecord;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Part of what was said is another matter: it becomes a ticket of its own, of the same customer, with a link back. The customer's
 * words open it; what staff said comes along as notes. Nothing is taken away here: what was said stays said.
 */
@Service
class SplitTicket {

    private final DSLContext sql;
    private final TicketBriefs tickets;
    private final OpenTicket open;
    private final AddNote note;
    private final LinkTickets link;

    SplitTicket(DSLContext sql, TicketBriefs tickets, OpenTicket open, AddNote note, LinkTickets link) {
        this.sql = sql;
        this.tickets = tickets;
        this.open = open;
        this.note = note;
        this.link = link;
    }

    @Transactional
    OpenedTicket split(TicketId ticket, List<UUID> messages, String subject, UUID by) {
        var chosen = sql.selectFrom(MESSAGES)
                .where(MESSAGES.TICKET.eq(ticket.value()), MESSAGES.ID.in(messages))
                .orderBy(MESSAGES.ID)
                .fetch();
        if (chosen.isEmpty() || chosen.size() != new HashSet<>(messages).size()) {
            throw new Conflict("no_messages_chosen", new FieldError("messages", "unknown"));
        }
        var from = tickets.require(ticket);
        var words = chosen.stream()
                .filter(SplitTicket::isOfCustomer)
                .map(MessagesRecord::getBody)
                .collect(Collectors.joining("\n\n"));
        var opened = open.open(new NewTicket(
                new Requester(from.customer(), from.tier()),
                from.channel(),
                subject,
                words,
                from.category(),
                null,
                null,
                false,
                null,
                null,
                from.team(),
                null,
                List.of()));
        chosen.stream()
                .filter(message -> !isOfCustomer(message))
                .forEach(message -> note.note(opened.id(), by, message.getBody(), List.of()));
        link.link(opened.id(), Relation.SPLIT_FROM, ticket, by);
        return opened;
    }

    private static boolean isOfCustomer(MessagesRecord message) {
        return message.getAuthorKind().equals(AuthorKind.CUSTOMER.name());
    }
}
