package io.chengnuo.ticket.links;

import static io.chengnuo.ticket.db.Tables.ATTACHMENTS;
import static io.chengnuo.ticket.db.Tables.MESSAGES;
import static java.util.stream.Collectors.toSet;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.ticket.AddNote;
import io.chengnuo.ticket.AuthorKind;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.OpenedTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.db.tables.records.MessagesRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Part of what was said is another matter: it becomes a ticket of its own, of the same customer, with a link back. The customer's
 * words open it; what staff said comes along as notes, and copies of the chosen files with them. Nothing is taken away here: what was said stays said.
 */
@Service
class SplitTicket {

    private final DSLContext sql;
    private final TicketBriefs tickets;
    private final OpenTicket open;
    private final AddNote note;
    private final LinkTickets link;
    private final FileStore store;

    SplitTicket(
            DSLContext sql, TicketBriefs tickets, OpenTicket open, AddNote note, LinkTickets link, FileStore store) {
        this.sql = sql;
        this.tickets = tickets;
        this.open = open;
        this.note = note;
        this.link = link;
        this.store = store;
    }

    @Transactional
    OpenedTicket split(TicketId ticket, List<UUID> messages, List<UUID> files, String subject, UUID by) {
        var chosen = sql.selectFrom(MESSAGES)
                .where(MESSAGES.TICKET.eq(ticket.value()), MESSAGES.ID.in(messages))
                .orderBy(MESSAGES.ID)
                .fetch();
        if (chosen.isEmpty() || chosen.size() != new HashSet<>(messages).size()) {
            throw new Conflict("no_messages_chosen", new FieldError("messages", "unknown"));
        }
        var from = tickets.require(ticket);
        var copies = copies(ticket, chosen, files);
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
                copies.getOrDefault(ticket.value(), List.of())));
        chosen.stream()
                .filter(message -> !isOfCustomer(message))
                .forEach(message ->
                        note.note(opened.id(), by, message.getBody(), copies.getOrDefault(message.getId(), List.of())));
        link.link(opened.id(), Relation.SPLIT_FROM, ticket, by);
        return opened;
    }

    /**
     * By the message of staff they went with; what the customer sent, also with his first words, stands under the ticket. Only files
     * of what was chosen may come along, so that nothing internal becomes the customer's.
     */
    private Map<UUID, List<UUID>> copies(TicketId ticket, List<MessagesRecord> chosen, List<UUID> files) {
        var ofStaff = chosen.stream()
                .filter(message -> !isOfCustomer(message))
                .map(MessagesRecord::getId)
                .collect(toSet());
        var known = chosen.stream().map(MessagesRecord::getId).collect(toSet());
        var copies = new HashMap<UUID, List<UUID>>();
        for (var file : new LinkedHashSet<>(files)) {
            var with = sql.select(ATTACHMENTS.MESSAGE)
                    .from(ATTACHMENTS)
                    .where(ATTACHMENTS.TICKET.eq(ticket.value()), ATTACHMENTS.FILE.eq(file))
                    .and(ATTACHMENTS.DELIVERY.isNull())
                    .and(ATTACHMENTS.MESSAGE.isNull().or(ATTACHMENTS.MESSAGE.in(known)))
                    .fetchOptional()
                    .orElseThrow(() -> new Invalid("unknown_file", new FieldError("files", "unknown")))
                    .value1();
            var copy = store.copy(store.require("ticket", ticket.value(), file)).id();
            copies.computeIfAbsent(
                            with != null && ofStaff.contains(with) ? with : ticket.value(), key -> new ArrayList<>())
                    .add(copy);
        }
        return copies;
    }

    private static boolean isOfCustomer(MessagesRecord message) {
        return message.getAuthorKind().equals(AuthorKind.CUSTOMER.name());
    }
}
